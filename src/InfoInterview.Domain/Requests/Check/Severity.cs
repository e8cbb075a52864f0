namespace InfoInterview.Domain.Requests.Check;

/// <summary>How much a finding weighs. Only an error keeps a message from leaving.</summary>
public enum Severity
{
    Info,
    Warning,
    Error,
}
