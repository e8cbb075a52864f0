using InfoInterview.Application.Accounts;
using InfoInterview.Application.Outreach.Drafting;
using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Outreach;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Outreach.Templates;

/// <summary>The templates a user can see, and what they would make for someone.</summary>
public sealed class TemplateQueries(OwnedDb database, LiquidRenderer renderer)
{
    /// <summary>Every kind that has templates, in the order they come up, with the names of the user's own.</summary>
    public async Task<IReadOnlyList<TemplateKindRow>> KindsAsync(CancellationToken cancellationToken)
    {
        await using var db = await database.OpenAsync(cancellationToken);
        var own = await db.Templates.OrderByDescending(t => t.UpdatedAt).Select(t => new { t.Kind, t.Name }).ToListAsync(cancellationToken);
        return [.. MessageKindGuide.All.Select(g => new TemplateKindRow(g.Kind, DefaultTemplates.For(g.Kind).Count, [.. own.Where(t => t.Kind == g.Kind).Select(t => t.Name)]))];
    }

    /// <summary>The templates of one kind, the user's own first.</summary>
    public async Task<IReadOnlyList<EditableTemplate>> OfKindAsync(MessageKind kind, CancellationToken cancellationToken)
    {
        await using var db = await database.OpenAsync(cancellationToken);
        var own = await db.Templates.AsNoTracking().Where(t => t.Kind == kind).OrderByDescending(t => t.UpdatedAt).ToListAsync(cancellationToken);
        return
        [
            .. own.Select(t => new EditableTemplate(t.Id, t.Version, t.Name, new TemplateText(t.Subject, t.Body))),
            .. DefaultTemplates.For(kind).Select(t => new EditableTemplate(null, 0, t.Name, t.Text)),
        ];
    }

    /// <summary>The fields for a preview: those of a contact, or the examples of every field.</summary>
    /// <param name="contact">Whose fields; null for the examples.</param>
    public async Task<FieldValues> FieldsForAsync(MessageKind kind, ContactId? contact, CancellationToken cancellationToken)
    {
        if (contact is not { } id)
            return FieldValues.Examples();
        await using var db = await database.OpenAsync(cancellationToken);
        return await DraftFields.GatherAsync(db, new DraftSubject(kind, id), cancellationToken);
    }

    /// <summary>What a template makes of these fields, or why it makes nothing.</summary>
    public RenderResult Preview(TemplateText text, FieldValues values) => renderer.Render(text, values);
}

/// <summary>A kind of message in the list of templates.</summary>
public sealed record TemplateKindRow(MessageKind Kind, int BuiltIn, IReadOnlyList<string> Own);

/// <summary>A template as the editor opens it; <paramref name="OwnId"/> is null for a built-in one.</summary>
public sealed record EditableTemplate(TemplateId? OwnId, int Version, string Name, TemplateText Text);
