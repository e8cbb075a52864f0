using InfoInterview.Application.Accounts;
using InfoInterview.Data.Outreach;
using InfoInterview.Domain;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Outreach.Sending;

/// <summary>Takes a message back before it leaves: the words return to the draft.</summary>
public sealed class TakeBack(OwnedDb database, OutboxSignal signal, OutboxNode node, Clock clock)
{
    /// <summary>Takes it back, if it has not begun to leave.</summary>
    /// <returns>The message whose draft is there again.</returns>
    /// <exception cref="RefusedException">It has left or is leaving.</exception>
    public async Task<MessageId?> RunAsync(OutboxId id, CancellationToken cancellationToken)
    {
        await using var db = await database.OpenAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await OutboxLocks.HoldAsync(db, id, cancellationToken);
        var row = await db.Outbox.Where(o => o.Id == id).Select(o => new { o.State, o.MessageId }).SingleOrDefaultAsync(cancellationToken)
            ?? throw new RefusedException("outbox.gone", "That message is not in the outbox. Nothing was changed.");
        var mayGo = row.State is OutboxState.Queued or OutboxState.Held or OutboxState.Claimed;
        if (!mayGo || !await OutboxLedger.CancelAsync(db, id, row.State, row.MessageId, "taken back by its user", node.Name, clock.Now, cancellationToken))
            throw new RefusedException("outbox.left", "It is too late to take it back: the message has left or is leaving just now.");
        await transaction.CommitAsync(cancellationToken);
        await signal.ChangedAsync();
        signal.TellMoved(db.Owner);
        return row.MessageId;
    }
}
