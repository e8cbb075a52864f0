using InfoInterview.Application.Accounts;
using InfoInterview.Application.Requests;
using InfoInterview.Domain;
using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Requests;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Outreach.Drafting;

/// <summary>Starts a request to one person with a first draft from a template.</summary>
public sealed class StartRequest(OwnedDb database, RequestDesk desk, DraftWriter writer)
{
    /// <summary>Whom to ask, how, and about what. No kind means the one that fits how they know each other.</summary>
    public sealed record Input(ContactId Contact, MessageKind? Kind = null, string? Topic = null, int? Minutes = null, TemplateId? Template = null);

    /// <summary>Makes the request and its draft in one transaction.</summary>
    /// <returns>The draft message's id and the request's.</returns>
    /// <exception cref="RefusedException">The person may not be asked.</exception>
    public async Task<(RequestId Request, MessageId Message)> RunAsync(Input input, CancellationToken cancellationToken)
    {
        await using var db = await database.OpenAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await NotInBin.RequireAsync(db, input.Contact, cancellationToken);
        var contact = await db.Contacts.SingleOrDefaultAsync(c => c.Id == input.Contact, cancellationToken)
            ?? throw new RefusedException("contact.gone", "That person is no longer there. Nothing was started; go back to the list.");
        var presets = await db.Preferences.AsNoTracking().SingleAsync(cancellationToken);
        var asker = (await db.AskerRecords.AsNoTracking().SingleAsync(cancellationToken)).Facts;
        var kind = input.Kind ?? SuggestedKind.For(contact.Details, contact.ReferredById is not null);
        var channel = SuggestedKind.ChannelOf(kind);
        var context = await desk.ContextAsync(db, contact.Id, null, RequestActor.User, cancellationToken);
        var plan = new RequestPlan(kind, channel, input.Topic ?? asker.NarrowInterest ?? "", input.Minutes ?? presets.AskedMinutes);
        var (request, transition) = InterviewRequest.Create(
            new NewRequest(db.Owner, contact.Id, plan) { ReferredBy = contact.ReferredById, MaxNudges = presets.MaxNudges }, context);
        db.Requests.Add(request);
        await RequestDesk.PutDownAsync(db, request, transition, context.Now, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        var message = await writer.WriteAsync(db, new DraftSubject(kind, contact.Id, request.Id), channel, input.Template, context.Now, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return (request.Id, message.Id);
    }
}
