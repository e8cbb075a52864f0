using InfoInterview.Domain.Outreach;

namespace InfoInterview.Application.Outreach.Templates;

/// <summary>A template that comes with the product.</summary>
/// <param name="Kind">What it is for.</param>
/// <param name="Name">"Short", "Fuller", or the kind's own name where there is only one.</param>
/// <param name="Text">Its Liquid.</param>
public sealed record DefaultTemplate(MessageKind Kind, string Name, TemplateText Text);
