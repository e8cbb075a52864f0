using InfoInterview.Application.Accounts;
using InfoInterview.Application.Requests;
using InfoInterview.Data;
using InfoInterview.Data.Outreach;
using InfoInterview.Domain;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Requests;
using InfoInterview.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Outreach.Sending;

/// <summary>The user's word on a message that may or may not have left, or that is held: nothing of this is ever decided by itself.</summary>
public sealed class SettleUnknown(OwnedDb database, AfterSending after, RequestDesk desk, OutboxSignal signal, OutboxNode node, Clock clock)
{
    private static readonly TimeSpan Patience = TimeSpan.FromHours(24);

    /// <summary>What the user says.</summary>
    public enum Word
    {
        /// <summary>It did leave.</summary>
        ItWasSent,

        /// <summary>Send it (again): an undecided one as a new mail, a held one as it is.</summary>
        Send,

        /// <summary>Let it be; the words go back to the draft.</summary>
        Drop,
    }

    /// <summary>Settles the row.</summary>
    /// <exception cref="RefusedException">It is settled already, the word does not fit its state, or it is to be sent and no longer fits: <see cref="MayLeave"/>.</exception>
    public async Task RunAsync(OutboxId id, Word word, CancellationToken cancellationToken)
    {
        await using var db = await database.OpenAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var row = await db.Outbox.AsNoTracking().SingleOrDefaultAsync(o => o.Id == id, cancellationToken)
            ?? throw new RefusedException("outbox.gone", "That message is not in the outbox. Nothing was changed.");
        switch (row.State, word)
        {
            case (OutboxState.Unknown, Word.ItWasSent):
                await MoveAsync(db, row, OutboxState.Sent, "its user says it was sent", "user", cancellationToken);
                await after.FollowUpAsync(db, row, OutboxState.Sent, null, cancellationToken);
                break;
            case (OutboxState.Unknown, Word.Send):
                await MoveAsync(db, row, OutboxState.Cancelled, "sent again as a new mail", null, cancellationToken);
                await RequireFitsAsync(db, row, cancellationToken);
                await AgainAsync(db, row, cancellationToken);
                break;
            case (OutboxState.Held, Word.Send):
                await ReleaseAsync(db, row, cancellationToken);
                break;
            case (OutboxState.Unknown or OutboxState.Held, Word.Drop):
                await MoveAsync(db, row, OutboxState.Cancelled, "dropped by its user", null, cancellationToken);
                await after.FollowUpAsync(db, row, OutboxState.Cancelled, null, cancellationToken);
                break;
            default:
                throw new RefusedException("outbox.settled", "This message is settled already. Nothing was changed; look at it again.");
        }

        await transaction.CommitAsync(cancellationToken);
        await signal.ChangedAsync();
        signal.Wake();
        signal.TellMoved(db.Owner);
    }

    // Looked at once the row is moved, so that of two words at once the second hears that it is settled.
    private async Task RequireFitsAsync(AppDbContext db, OutboxMessage row, CancellationToken cancellationToken)
    {
        var message = await db.Messages.AsNoTracking().SingleOrDefaultAsync(m => m.Id == row.MessageId, cancellationToken)
            ?? throw new RefusedException("message.gone", "The words of this message are no longer there. Nothing was sent; drop it.");
        await MayLeave.RequireAgainAsync(db, message, row, await desk.ContextAsync(db, message.ContactId, row.RequestId, RequestActor.User, cancellationToken), cancellationToken);
    }

    private async Task MoveAsync(AppDbContext db, OutboxMessage row, OutboxState to, string why, string? evidence, CancellationToken cancellationToken)
    {
        var now = clock.Now;
        var moved = await db.Outbox.Where(o => o.Id == row.Id && o.State == row.State)
            .ExecuteUpdateAsync(r => r.SetProperty(o => o.State, to).SetProperty(o => o.StateAt, now).SetProperty(o => o.Evidence, o => evidence ?? o.Evidence), cancellationToken);
        if (moved != 1)
            throw new RefusedException("outbox.settled", "This message was settled a moment ago. Nothing was changed; look at it again.");
        await OutboxSteps.WriteAsync(db, row.Id, row.State, to, why, node.Name, now, cancellationToken);
    }

    private async Task ReleaseAsync(AppDbContext db, OutboxMessage row, CancellationToken cancellationToken)
    {
        var (now, until) = (clock.Now, clock.Now + Patience);
        await MoveAsync(db, row, OutboxState.Queued, "released by its user", null, cancellationToken);
        await RequireFitsAsync(db, row, cancellationToken);
        await db.Outbox.Where(o => o.Id == row.Id)
            .ExecuteUpdateAsync(r => r.SetProperty(o => o.DueAt, now).SetProperty(o => o.ExpiresAt, until), cancellationToken);
    }

    private async Task AgainAsync(AppDbContext db, OutboxMessage row, CancellationToken cancellationToken)
    {
        var now = clock.Now;
        var message = await db.Messages.SingleAsync(m => m.Id == row.MessageId, cancellationToken);
        var account = await db.MailAccounts.SingleAsync(a => a.Id == row.AccountId, cancellationToken);
        var contact = await db.Contacts.AsNoTracking().SingleAsync(c => c.Id == message.ContactId, cancellationToken);
        message.GiveBack(now);
        var mail = await new LetterBuilder(db).BuildAsync(message, account, (EmailAddress.Parse(row.Recipient), contact.DisplayName), now, cancellationToken, row.InternetMessageId);
        message.PutOnItsWay(mail.InternetMessageId, message.OverrideReason, now);
        var cause = new OutboxCause(row.Kind, $"again:{row.Id.Value:N}") { ContactId = row.ContactId, RequestId = row.RequestId, MessageId = row.MessageId, ResendOfId = row.Id };
        db.Outbox.Add(OutboxMessage.Enqueue(db.Owner, account, mail, cause, now, now + Patience, now));
        await db.SaveChangesAsync(cancellationToken);
        await OutboxSteps.WriteAsync(db, mail.Id, null, OutboxState.Queued, "sent again by its user", node.Name, now, cancellationToken);
    }
}
