using InfoInterview.Application.Accounts;
using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Contacts;

/// <summary>Puts many contacts into one circle, as after an import.</summary>
public sealed class SetCircle(OwnedDb database, Clock clock)
{
    /// <summary>Whom to put where.</summary>
    public sealed record Input(IReadOnlyList<ContactId> Ids, Circle Circle);

    /// <summary>Saves the circle of all, or of none.</summary>
    /// <returns>How many contacts were moved; those in the bin or already there are not.</returns>
    public async Task<int> RunAsync(Input input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        await using var db = await database.OpenAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var now = clock.Now;
        var moved = 0;
        foreach (var ids in input.Ids.Distinct().Chunk(Bulk.Batch))
        {
            moved += await db.Contacts
                .Where(c => ids.Contains(c.Id) && c.DeletedAt == null && c.Details.Circle != input.Circle)
                .ExecuteUpdateAsync(
                    row => row.SetProperty(c => c.Details.Circle, input.Circle).SetProperty(c => c.UpdatedAt, now).SetProperty(c => c.Version, c => c.Version + 1),
                    cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        return moved;
    }
}
