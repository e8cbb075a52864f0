using InfoInterview.Domain;
using InfoInterview.Domain.Accounts;
using InfoInterview.Domain.Outreach;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Accounts;

/// <summary>Deletes the acting practice space with every row of it, and takes its user back to their real one. The next visit furnishes a fresh one.</summary>
public sealed class LeavePracticeForGood(OwnedDb database)
{
    /// <summary>Deletes it. The user's sign-in must be renewed.</summary>
    /// <exception cref="RefusedException">The space is a real one, is gone already, or a letter in it is leaving at this moment.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var db = await database.OpenAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var space = await db.Spaces.AsNoTracking().SingleOrDefaultAsync(s => s.Id == db.Owner, cancellationToken)
            ?? throw new RefusedException("space.gone", "This practice space was left for good already. Nothing was changed; you are in your real space.");
        if (space.Kind is not SpaceKind.Practice)
            throw new RefusedException("space.real", "This is your real space, which is not deleted this way. Nothing was changed.");
        if (await db.Outbox.AnyAsync(o => o.State == OutboxState.Claimed || o.State == OutboxState.Transmitting, cancellationToken))
            throw new RefusedException("space.sending", "A letter is just arriving in the practice mailbox. Nothing was deleted; try again in a moment.");
        var real = await db.Spaces.Where(s => s.UserId == space.UserId && s.Kind == SpaceKind.Real).Select(s => s.Id).SingleAsync(cancellationToken);
        await db.Users.Where(u => u.Id == space.UserId.Value && u.ActiveOwnerId == space.Id.Value)
            .ExecuteUpdateAsync(user => user.SetProperty(u => u.ActiveOwnerId, real.Value), cancellationToken);

        // Every owned row refers to its space and goes with it.
        await db.Spaces.Where(s => s.Id == db.Owner && s.Kind == SpaceKind.Practice).ExecuteDeleteAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
