using InfoInterview.Application.Accounts;
using InfoInterview.Application.Reminders;
using InfoInterview.Domain.Contacts;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Contacts;

/// <summary>
/// Brings contacts back from the bin with the reminders that ended when they were put there: the undo of deleting them. What is
/// counted is counted again, by the days of now. Mails that were taken back stay drafts.
/// </summary>
public sealed class RestoreContacts(OwnedDb database)
{
    private const string What = "one of their reminders";

    /// <summary>Brings all back, or none.</summary>
    /// <returns>How many came back.</returns>
    public async Task<int> RunAsync(IReadOnlyList<ContactId> ids, CancellationToken cancellationToken)
    {
        await using var db = await database.OpenAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);

        var (changed, reminders) = (0, 0);
        foreach (var batch in ids.Distinct().Chunk(Bulk.Batch))
        {
            reminders += await BinnedReminders.BringBackAsync(db, batch, cancellationToken);
            changed += await db.Contacts
                .Where(c => batch.Contains(c.Id) && c.DeletedAt != null)
                .ExecuteUpdateAsync(row => row.SetProperty(c => c.DeletedAt, (DateTimeOffset?)null).SetProperty(c => c.Version, c => c.Version + 1), cancellationToken);
        }

        await db.SaveOrRefuseAsync(What, cancellationToken);
        if (reminders > 0 && await ReminderCount.AgainAsync(db, contact: null, cancellationToken) > 0)
            await db.SaveOrRefuseAsync(What, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return changed;
    }
}
