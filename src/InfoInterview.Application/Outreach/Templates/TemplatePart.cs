namespace InfoInterview.Application.Outreach.Templates;

/// <summary>Where in a template a problem stands.</summary>
public enum TemplatePart
{
    Subject,
    Body,
}
