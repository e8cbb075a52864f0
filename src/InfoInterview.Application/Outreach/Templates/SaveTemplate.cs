using InfoInterview.Application.Accounts;
using InfoInterview.Domain;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Outreach.Templates;

/// <summary>Keeps a template of the user's own: a new one, or new text for one they have.</summary>
public sealed class SaveTemplate(OwnedDb database, LiquidRenderer renderer, Clock clock)
{
    private const string What = "this template";

    /// <summary>What the editor holds.</summary>
    /// <param name="Id">The template rewritten; null for a new one.</param>
    /// <param name="Version">The version the editor loaded; 0 for a new one.</param>
    public sealed record Input(TemplateId? Id, int Version, MessageKind Kind, string Name, TemplateText Text);

    /// <summary>Saves it.</summary>
    /// <returns>Its id and its new version.</returns>
    /// <exception cref="RefusedException">Its text cannot be read, is empty or too long, or it was changed meanwhile.</exception>
    public async Task<(TemplateId Id, int Version)> RunAsync(Input input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        var text = MessageKindGuide.Of(input.Kind).HasSubject ? input.Text : input.Text with { Subject = null };
        if (renderer.Check(text) is [var problem, ..])
            throw new RefusedException("template.fault", $"{problem.Sentence} Your template was not changed.");
        await using var db = await database.OpenAsync(cancellationToken);
        if (input.Id is not { } id)
            return await AddAsync(db, input, text, cancellationToken);
        var template = await db.Templates.SingleOrDefaultAsync(t => t.Id == id, cancellationToken)
            ?? throw new RefusedException("template.gone", "This template is no longer there. Nothing was saved; what you typed is still here and can be saved as a new one.");
        StaleSave.RefuseUnless(template.Version, input.Version, What);
        template.Rename(input.Name, clock.Now);
        template.Rewrite(text.Subject, text.Body, clock.Now);
        await db.SaveOrRefuseAsync(What, cancellationToken);
        return (template.Id, template.Version);
    }

    private async Task<(TemplateId Id, int Version)> AddAsync(Data.AppDbContext db, Input input, TemplateText text, CancellationToken cancellationToken)
    {
        var isCopy = DefaultTemplates.For(input.Kind).Any(t => t.Text == text);
        var template = MessageTemplate.Create(db.Owner, input.Kind, input.Name, text.Subject, text.Body, isCopy, clock.Now);
        db.Templates.Add(template);
        await db.SaveOrRefuseAsync(What, cancellationToken);
        return (template.Id, template.Version);
    }
}
