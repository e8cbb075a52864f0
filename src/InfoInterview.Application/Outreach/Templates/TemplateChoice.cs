using InfoInterview.Domain.Outreach;

namespace InfoInterview.Application.Outreach.Templates;

/// <summary>One template a person may start a message from. <paramref name="OwnId"/> is null for a built-in one.</summary>
public sealed record TemplateChoice(TemplateId? OwnId, string Name, TemplateText Text)
{
    /// <summary>What to offer for a kind: one's own, the latest first, then the built-in ones. The first is the one to take unasked.</summary>
    public static IReadOnlyList<TemplateChoice> For(MessageKind kind, IEnumerable<MessageTemplate> own) =>
    [
        .. own.Where(t => t.Kind == kind)
            .OrderByDescending(t => t.UpdatedAt)
            .Select(t => new TemplateChoice(t.Id, t.Name, new TemplateText(t.Subject, t.Body))),
        .. DefaultTemplates.For(kind).Select(t => new TemplateChoice(null, t.Name, t.Text)),
    ];
}
