using InfoInterview.Application.Accounts;
using InfoInterview.Application.Outreach.Sending;
using InfoInterview.Data;
using InfoInterview.Domain;
using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Reminders;
using InfoInterview.Domain.Requests;
using InfoInterview.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Requests;

/// <summary>They asked not to be contacted: everything towards them ends, mails on their way included, and no draft, nudge or import passes.</summary>
public sealed class LogOptOut(OwnedDb database, RequestDesk desk, RequestStep steps, OutboxSignal signal, OutboxNode node, Clock clock)
{
    private const string Why = "They asked not to be contacted.";

    /// <summary>Who asked, and when.</summary>
    public sealed record Input(ContactId Contact, DateTimeOffset At)
    {
        /// <summary>The request they said it about, when it is closed already; open ones all end.</summary>
        public RequestId? Request { get; init; }

        /// <summary>For the user only.</summary>
        public string? Reason { get; init; }

        public TheirWords? Words { get; init; }
    }

    /// <summary>Logs it.</summary>
    /// <returns>How many mails were taken back; what has begun to leave can no longer be.</returns>
    /// <exception cref="RefusedException">The person or the request is gone, or the moment has not come yet.</exception>
    public async Task<int> RunAsync(Input input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        var at = clock.Past(input.At);
        await using var db = await database.OpenAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var contact = await db.Contacts.SingleOrDefaultAsync(c => c.Id == input.Contact, cancellationToken)
            ?? throw new RefusedException("contact.gone", "That person is no longer there. Nothing was changed; go back to the list.");
        var requests = await db.Requests.Where(r => r.ContactId == input.Contact).OrderBy(r => r.Id).ToListAsync(cancellationToken);
        if (input.Request is { } about && requests.All(r => r.Id != about))
            throw new RefusedException("request.gone", "That request is no longer there. Nothing was changed; go back to the list.");
        var takenBack = await OutboxLedger.CancelAsync(db, input.Contact, null, "they asked not to be contacted", node.Name, clock.Now, cancellationToken);
        if (CleanText.Block(input.Words?.Body, Message.BodyMaxLength, "message") is { } said)
            db.Messages.Add(Message.ReceivedFrom(db.Owner, contact.Id, input.Request, input.Words!.Channel, input.Words.Subject, said, at, clock.Now));
        var lockedBefore = contact.DoNotContact is not null;
        contact.AskedNotToBeContacted(input.Reason, (await RequestDesk.HomeAsync(db, cancellationToken)).Zone.DateAt(at));
        foreach (var request in requests.Where(r => r.State.IsOpen() || r.State is RequestState.Undeliverable || (r.Id == input.Request && r.State is not RequestState.OptedOut)))
            await EndAsync(new RequestScene(db, desk, request, node.Name, clock, cancellationToken), at, lockedBefore);
        await RestAsync(db, input.Contact, cancellationToken);
        await db.SaveOrRefuseAsync(RequestStep.What, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        await signal.ChangedAsync();
        signal.TellMoved(db.Owner);
        return takenBack;
    }

    private async Task EndAsync(RequestScene scene, DateTimeOffset at, bool lockedBefore)
    {
        var meeting = scene.Request.State is RequestState.Scheduled ? await scene.AgreedMeetingAsync() : null;
        await steps.FinishAsync(scene, scene.Request.OptOut(at, meeting, await scene.ContextAsync(), lockedBefore));
    }

    // What no request holds: keeping in touch, and what is owed to them for somebody else's sake.
    private async Task RestAsync(AppDbContext db, ContactId contact, CancellationToken cancellationToken)
    {
        var agenda = await RequestDesk.AgendaAsync(db, contact, null, cancellationToken);
        foreach (var obligation in agenda.Obligations.Where(o => o.ContactId == contact && o.State is ObligationState.Open).ToList())
            agenda.Waive(obligation, Why, clock.Now);
        agenda.DropAllOf(contact, clock.Now);
    }
}
