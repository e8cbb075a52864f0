using InfoInterview.Data;
using InfoInterview.Data.Accounts;
using InfoInterview.Domain;
using InfoInterview.Domain.Accounts;
using InfoInterview.Domain.Time;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Accounts;

/// <summary>Takes a user from the real space to the practice one or back. The practice space is furnished at the first visit.</summary>
public sealed class SwitchSpace(AppDbContext db, UserManager<User> users, PracticeSpace practice, Clock clock)
{
    /// <summary>Makes the space of the given kind the active one.</summary>
    /// <returns>The user, whose sign-in must be renewed.</returns>
    /// <exception cref="RefusedException">There is no such user.</exception>
    public async Task<User> RunAsync(Guid userId, SpaceKind kind, CancellationToken cancellationToken)
    {
        var user = await users.FindByIdAsync(userId.ToString()) ?? throw new RefusedException("account.signed-out", "You are signed out. Nothing was changed; sign in and try again.");
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var owner = new UserId(userId);
        var space = await db.Spaces.SingleOrDefaultAsync(s => s.UserId == owner && s.Kind == kind, cancellationToken);
        if (space is null)
        {
            space = Space.Open(owner, kind, clock.Now);
            db.Spaces.Add(space);
            await db.SaveChangesAsync(cancellationToken);
            await practice.FurnishAsync(db, space.Id, user, cancellationToken);
        }

        user.ActiveOwnerId = space.Id.Value;
        await users.UpdateAsync(user);
        await transaction.CommitAsync(cancellationToken);
        return user;
    }
}
