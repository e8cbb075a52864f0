using InfoInterview.Application.Accounts;
using InfoInterview.Application.Outreach.Templates;
using InfoInterview.Application.Requests;
using InfoInterview.Domain;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Requests;
using InfoInterview.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Outreach.Drafting;

/// <summary>Writes a draft anew from another template, or as another kind of first message. What stood there can be put back.</summary>
public sealed class UseTemplate(OwnedDb database, RequestDesk desk, DraftWriter writer, Clock clock)
{
    /// <summary>Rewrites the draft.</summary>
    /// <param name="kind">The kind it is to be; only first messages may become another first message.</param>
    /// <param name="template">The template to write from.</param>
    /// <exception cref="RefusedException">It is no draft any more, or the template is at fault.</exception>
    public async Task RunAsync(MessageId id, MessageKind kind, TemplateText template, CancellationToken cancellationToken)
    {
        await using var db = await database.OpenAsync(cancellationToken);
        var message = await db.Messages.SingleOrDefaultAsync(m => m.Id == id, cancellationToken)
            ?? throw new RefusedException("message.gone", "This draft is no longer there. Nothing was changed.");
        if (message.Kind != kind)
            await ChangeKindAsync(db, message, kind, cancellationToken);
        var text = await writer.RenderAsync(db, new DraftSubject(kind, message.ContactId, message.RequestId, message.MeetingId), template, cancellationToken);
        message.Write(SuggestedKind.ChannelOf(kind), message.InReplyToId is null ? text.Subject ?? "" : message.Subject, text.Body, clock.Now);
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task ChangeKindAsync(Data.AppDbContext db, Message message, MessageKind kind, CancellationToken cancellationToken)
    {
        if (message.Kind is not { } former || !former.IsRequest() || !kind.IsRequest() || message.RequestId is not { } id)
            throw new RefusedException("message.kind", "Only a first message can become another kind of first message. Nothing was changed.");
        var request = await RequestDesk.FindAsync(db, id, cancellationToken);
        var context = await desk.ContextAsync(db, request.ContactId, id, RequestActor.User, cancellationToken);
        request.Revise(new RequestPlan(kind, SuggestedKind.ChannelOf(kind), request.Topic, request.AskedMinutes), context);
        message.BecomeKind(kind);
    }
}
