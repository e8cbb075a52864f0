namespace InfoInterview.Testing.Servers;

/// <summary>How a <see cref="FaultySmtpServer"/> speaks.</summary>
public enum SmtpDialect
{
    Plain,
    Pipelining,
    StartTls,
}
