namespace InfoInterview.Application.Outreach.Templates;

/// <summary>A message in plain text: the subject on one line (null for kinds without one), the body with LF line ends.</summary>
public sealed record RenderedText(string? Subject, string Body);
