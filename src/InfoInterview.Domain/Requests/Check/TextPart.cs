namespace InfoInterview.Domain.Requests.Check;

/// <summary>Which text of a draft a span lies in.</summary>
public enum TextPart
{
    Body,
    Subject,
}
