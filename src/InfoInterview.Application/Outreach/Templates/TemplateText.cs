namespace InfoInterview.Application.Outreach.Templates;

/// <summary>The Liquid source of a message. <paramref name="Subject"/> is null for kinds that have none, such as a chat.</summary>
public sealed record TemplateText(string? Subject, string Body);
