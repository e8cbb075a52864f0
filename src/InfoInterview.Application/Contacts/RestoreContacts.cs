using InfoInterview.Application.Accounts;
using InfoInterview.Data;
using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Reminders;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Contacts;

/// <summary>Brings contacts back from the bin with the reminders that ended when they were put there: the undo of deleting them. Mails that were taken back stay drafts.</summary>
public sealed class RestoreContacts(OwnedDb database)
{
    /// <summary>Brings all back, or none.</summary>
    /// <returns>How many came back.</returns>
    public async Task<int> RunAsync(IReadOnlyList<ContactId> ids, CancellationToken cancellationToken)
    {
        await using var db = await database.OpenAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);

        var changed = 0;
        foreach (var batch in ids.Distinct().Chunk(Bulk.Batch))
        {
            await BringRemindersBackAsync(db, batch, cancellationToken);
            changed += await db.Contacts
                .Where(c => batch.Contains(c.Id) && c.DeletedAt != null)
                .ExecuteUpdateAsync(row => row.SetProperty(c => c.DeletedAt, (DateTimeOffset?)null).SetProperty(c => c.Version, c => c.Version + 1), cancellationToken);
        }

        await db.SaveOrRefuseAsync("one of their reminders", cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return changed;
    }

    // A request that moved on while its person was in the bin has made its own reminders since; the old ones stay ended.
    private static async Task BringRemindersBackAsync(AppDbContext db, ContactId[] people, CancellationToken cancellationToken)
    {
        var ended = await db.Reminders
            .Where(r => people.Contains(r.ContactId) && r.Status == ReminderStatus.Cancelled && r.CancelledByEvent == null)
            .Where(r => db.Contacts.Any(c => c.Id == r.ContactId && c.DeletedAt == r.ClosedAt))
            .Where(r => !db.RequestEvents.Any(e => e.RequestId == r.RequestId && e.RecordedAt > r.ClosedAt))
            .ToListAsync(cancellationToken);
        foreach (var reminder in ended)
            reminder.BringBack();
    }
}
