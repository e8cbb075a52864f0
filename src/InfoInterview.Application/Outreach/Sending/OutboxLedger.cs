using InfoInterview.Application.Requests;
using InfoInterview.Data;
using InfoInterview.Data.Outreach;
using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Outreach.Incoming;
using InfoInterview.Domain.Outreach.Mailboxes;
using InfoInterview.Domain.Requests;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Outreach.Sending;

/// <summary>
/// Moves outbox rows from state to state by guarded updates: each touches exactly the row its claim holds, in the state it
/// expects, or nothing at all. Callers run these inside their own transaction, beside the change the move belongs to.
/// </summary>
internal static class OutboxLedger
{
    /// <summary>Moves a claimed or transmitting row that this claim still holds.</summary>
    /// <returns>False when the claim no longer holds the row in that state.</returns>
    public static async Task<bool> MoveAsync(AppDbContext db, OutboxClaim claim, OutboxState from, OutboxMove move, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (!OutboxStates.Allows(from, move.To))
            throw new InvalidOperationException($"An outbox row never goes from {from} to {move.To}.");
        var probe = move.To is OutboxState.Sent or OutboxState.Unknown ? ProbeRhythm.Next(now, 0) : null;
        var moved = await db.Outbox
            .Where(o => o.Id == claim.Id && o.State == from && o.LeaseOwner == claim.Node && o.LeaseGeneration == claim.Generation)
            .ExecuteUpdateAsync(row => row
                .SetProperty(o => o.State, move.To)
                .SetProperty(o => o.StateAt, now)
                .SetProperty(o => o.ProbeAt, probe)
                .SetProperty(o => o.DueAt, o => move.DueAt ?? o.DueAt)
                .SetProperty(o => o.LastCode, o => move.Code ?? o.LastCode)
                .SetProperty(o => o.LastText, o => move.Text ?? o.LastText)
                .SetProperty(o => o.Evidence, o => move.Evidence ?? o.Evidence), cancellationToken);
        if (moved != 1)
            return false;
        await OutboxSteps.WriteAsync(db, claim.Id, from, move.To, move.Why, claim.Node, now, cancellationToken);
        return true;
    }

    /// <summary>
    /// The last look before the words leave: the claim holds, nobody with that address asked to be left alone, they are not in the bin,
    /// nobody who answered is nudged, and nobody is told twice that their wish is understood.
    /// </summary>
    /// <returns>False: nothing may be sent.</returns>
    public static bool MayTransmit(AppDbContext db, OutboxClaim claim, DateTimeOffset now)
    {
        using var transaction = db.Database.BeginTransaction();
        if (db.Outbox.Where(o => o.Id == claim.Id).Select(o => o.Recipient).SingleOrDefault() is not { } recipient)
            return false;
        var leftAlone = LeftAlone.At(db, recipient);
        var moved = db.Outbox
            .Where(o => o.Id == claim.Id && o.State == OutboxState.Claimed && o.LeaseOwner == claim.Node && o.LeaseGeneration == claim.Generation && o.LeaseUntil > now)
            .Where(o => o.Kind == MessageKind.OptOutAck || o.Kind == MessageKind.Cancellation || (!leftAlone.Any() && !db.Contacts.Any(c => c.Id == o.ContactId && c.DoNotContact != null)))
            .Where(o => o.Kind != MessageKind.OptOutAck || !db.Messages.Any(m => m.ContactId == o.ContactId && m.Id != o.MessageId && m.Kind == MessageKind.OptOutAck && m.State == MessageState.Sent))
            .Where(o => o.Kind != MessageKind.OptOutAck || !db.Outbox.Any(x => x.ContactId == o.ContactId && x.Id != o.Id && x.Kind == MessageKind.OptOutAck && (x.State == OutboxState.Transmitting || x.State == OutboxState.Unknown || x.State == OutboxState.Sent)))
            .Where(o => !db.Contacts.Any(c => c.Id == o.ContactId && c.DeletedAt != null))
            .Where(o => o.Kind != MessageKind.Nudge || o.RequestId == null || db.Requests.Any(r => r.Id == o.RequestId && (r.State == RequestState.Sent || r.State == RequestState.Nudged)))
            .Where(o => !MailKinds.Chasing.Contains(o.Kind) || !db.ReceivedMails.Any(m => m.ContactId == o.ContactId && m.Kind == IncomingKind.Human && (m.Doubt == MailDoubt.WhoWrote || m.ArrivedAt > o.CreatedAt)))
            .ExecuteUpdate(row => row.SetProperty(o => o.State, OutboxState.Transmitting).SetProperty(o => o.StateAt, now));
        if (moved != 1)
            return false;
        var last = db.OutboxEvents.Where(e => e.OutboxId == claim.Id).Max(e => (int?)e.Number) ?? 0;
        db.OutboxEvents.Add(OutboxEvent.Record(db.Owner, claim.Id, last + 1, OutboxState.Claimed, OutboxState.Transmitting, "recipient accepted", claim.Node, now));
        db.SaveChanges();
        transaction.Commit();
        return true;
    }

    /// <summary>Takes back every mail to a contact, of the given kinds or of all, that has not begun to leave.</summary>
    /// <returns>The messages whose words their writer has back.</returns>
    public static async Task<int> CancelAsync(AppDbContext db, ContactId contact, IReadOnlyCollection<MessageKind>? kinds, string why, string node, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await OutboxLocks.HoldAsync(db, contact, cancellationToken);
        var rows = await db.Outbox
            .Where(o => o.ContactId == contact && (o.State == OutboxState.Queued || o.State == OutboxState.Claimed || o.State == OutboxState.Held))
            .Where(o => kinds == null || kinds.Contains(o.Kind))
            .Select(o => new { o.Id, o.State, o.MessageId })
            .ToListAsync(cancellationToken);
        var cancelled = 0;
        foreach (var row in rows)
            cancelled += await CancelAsync(db, row.Id, row.State, row.MessageId, why, node, now, cancellationToken) ? 1 : 0;
        return cancelled;
    }

    /// <summary>Takes back one mail that has not begun to leave, and gives its words back.</summary>
    /// <returns>False when it moved on meanwhile.</returns>
    public static async Task<bool> CancelAsync(AppDbContext db, OutboxId id, OutboxState from, MessageId? message, string why, string node, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var moved = await db.Outbox.Where(o => o.Id == id && o.State == from)
            .ExecuteUpdateAsync(row => row.SetProperty(o => o.State, OutboxState.Cancelled).SetProperty(o => o.StateAt, now), cancellationToken);
        if (moved != 1)
            return false;
        await OutboxSteps.WriteAsync(db, id, from, OutboxState.Cancelled, why, node, now, cancellationToken);
        if (message is { } words && await db.Messages.SingleOrDefaultAsync(m => m.Id == words, cancellationToken) is { } draft)
        {
            draft.GiveBack(now);
            await db.SaveChangesAsync(cancellationToken);
        }

        return true;
    }
}
