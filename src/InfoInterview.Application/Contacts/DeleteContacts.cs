using InfoInterview.Application.Accounts;
using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Contacts;

/// <summary>Puts contacts in the bin, from where they can be brought back for thirty days.</summary>
public sealed class DeleteContacts(OwnedDb database, Clock clock)
{
    /// <summary>Bins all, or none.</summary>
    /// <returns>How many were put there; those in the bin already are not counted.</returns>
    public async Task<int> RunAsync(IReadOnlyList<ContactId> ids, CancellationToken cancellationToken)
    {
        await using var db = await database.OpenAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var now = clock.Now;
        var changed = 0;
        foreach (var batch in ids.Distinct().Chunk(Bulk.Batch))
        {
            changed += await db.Contacts
                .Where(c => batch.Contains(c.Id) && c.DeletedAt == null)
                .ExecuteUpdateAsync(row => row.SetProperty(c => c.DeletedAt, (DateTimeOffset?)now).SetProperty(c => c.Version, c => c.Version + 1), cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        return changed;
    }
}
