using InfoInterview.Application.Accounts;
using InfoInterview.Application.Outreach.Sending;
using InfoInterview.Data;
using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Contacts;

/// <summary>Puts contacts in the bin, from where they can be brought back for thirty days. Nothing is due about them any more, and no mail leaves for them.</summary>
public sealed class DeleteContacts(OwnedDb database, OutboxSignal signal, OutboxNode node, Clock clock)
{
    /// <summary>What was done.</summary>
    /// <param name="Binned">How many were put there; those in the bin already are not counted.</param>
    /// <param name="MailsTakenBack">Mails that had not begun to leave; their words are drafts again.</param>
    public sealed record Result(int Binned, int MailsTakenBack);

    /// <summary>Bins all, or none.</summary>
    public async Task<Result> RunAsync(IReadOnlyList<ContactId> ids, CancellationToken cancellationToken)
    {
        await using var db = await database.OpenAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var now = clock.Now;
        var (binned, takenBack) = (0, 0);
        foreach (var batch in ids.Distinct().Chunk(Bulk.Batch))
        {
            binned += await db.Contacts
                .Where(c => batch.Contains(c.Id) && c.DeletedAt == null)
                .ExecuteUpdateAsync(row => row.SetProperty(c => c.DeletedAt, (DateTimeOffset?)now).SetProperty(c => c.Version, c => c.Version + 1), cancellationToken);
            takenBack += await TakeBackAsync(db, batch, now, cancellationToken);
            await BinnedReminders.DropAsync(db, batch, now, cancellationToken);
        }

        await db.SaveOrRefuseAsync("one of their reminders", cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        if (takenBack > 0)
        {
            await signal.ChangedAsync();
            signal.TellMoved(db.Owner);
        }

        return new Result(binned, takenBack);
    }

    private async Task<int> TakeBackAsync(AppDbContext db, ContactId[] people, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var written = await db.Outbox
            .Where(o => o.ContactId != null && people.Contains(o.ContactId.Value))
            .Where(o => o.State == OutboxState.Queued || o.State == OutboxState.Claimed || o.State == OutboxState.Held)
            .Select(o => o.ContactId!.Value).Distinct().ToListAsync(cancellationToken);
        var takenBack = 0;
        foreach (var person in written)
            takenBack += await OutboxLedger.CancelAsync(db, person, null, "they were put in the bin", node.Name, now, cancellationToken);
        return takenBack;
    }
}
