using InfoInterview.Application.Outreach.Templates;
using InfoInterview.Data;
using InfoInterview.Domain.Outreach;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Outreach.Drafting;

/// <summary>Turns a template into a draft message, in the caller's context.</summary>
public sealed class DraftWriter(LiquidRenderer renderer)
{
    private const string Reply = "Re: ";

    /// <summary>Adds a draft for the subject; the caller saves.</summary>
    /// <param name="template">A template of the user's own, or null for the first that fits.</param>
    public async Task<Message> WriteAsync(AppDbContext db, DraftSubject subject, Channel channel, TemplateId? template, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var text = await RenderAsync(db, subject, await ChosenAsync(db, subject.Kind, template, cancellationToken), cancellationToken);
        var earlier = MessageKindGuide.Of(subject.Kind).InThread ? await EarlierAsync(db, subject, cancellationToken) : null;
        var line = earlier is { Subject.Length: > 0 } ? InThread(earlier.Subject) : text.Subject ?? "";
        var message = Message.Draft(db.Owner, subject.Contact, subject.Request, subject.Meeting, subject.Kind, channel, line, text.Body, now, earlier?.Id);
        db.Messages.Add(message);
        return message;
    }

    /// <summary>The text a template makes for the subject, with placeholders for what is not known.</summary>
    public async Task<RenderedText> RenderAsync(AppDbContext db, DraftSubject subject, TemplateText template, CancellationToken cancellationToken)
    {
        var values = await DraftFields.GatherAsync(db, subject, cancellationToken);
        if (subject.Kind is MessageKind.IntroAsk)
            values.Set(MessageFields.Forwardable, Placeholders.Render(renderer, DefaultTemplates.For(MessageKind.IntroForwardable)[0].Text, values).Text.Body);
        return Placeholders.Render(renderer, template, values).Text;
    }

    /// <summary>The templates to choose from for a kind, the user's own first.</summary>
    public static async Task<IReadOnlyList<TemplateChoice>> ChoicesAsync(AppDbContext db, MessageKind kind, CancellationToken cancellationToken) =>
        TemplateChoice.For(kind, await db.Templates.AsNoTracking().Where(t => t.Kind == kind).ToListAsync(cancellationToken));

    private static async Task<TemplateText> ChosenAsync(AppDbContext db, MessageKind kind, TemplateId? template, CancellationToken cancellationToken)
    {
        var choices = await ChoicesAsync(db, kind, cancellationToken);
        return (choices.FirstOrDefault(c => template is not null && c.OwnId == template) ?? choices[0]).Text;
    }

    private static Task<Message?> EarlierAsync(AppDbContext db, DraftSubject subject, CancellationToken cancellationToken) =>
        db.Messages.AsNoTracking()
            .Where(m => m.ContactId == subject.Contact && (m.State == MessageState.Sent || m.State == MessageState.Received))
            .Where(m => subject.Request == null || m.RequestId == subject.Request)
            .OrderByDescending(m => m.At)
            .FirstOrDefaultAsync(cancellationToken);

    private static string InThread(string subject) =>
        subject.StartsWith(Reply, StringComparison.OrdinalIgnoreCase) ? subject : Reply + subject;
}
