using InfoInterview.Application.Accounts;
using InfoInterview.Domain.Contacts;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Contacts;

/// <summary>Brings contacts back from the bin: the undo of deleting them.</summary>
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
            changed += await db.Contacts
                .Where(c => batch.Contains(c.Id) && c.DeletedAt != null)
                .ExecuteUpdateAsync(row => row.SetProperty(c => c.DeletedAt, (DateTimeOffset?)null).SetProperty(c => c.Version, c => c.Version + 1), cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        return changed;
    }
}
