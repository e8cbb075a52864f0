using System.Linq.Expressions;
using InfoInterview.Domain.Accounts;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Data.Storage;

/// <summary>
/// The three walls between owners: a query filter on every owned row, a check before every save, and foreign keys
/// that carry the owner, so that no row can point at another owner's.
/// </summary>
internal static class OwnerWall
{
    /// <summary>The query filter's name, for the floor test.</summary>
    public const string Filter = "owner";

    /// <summary>Builds the filter and the reference to the owner's space for every owned entity.</summary>
    public static void Build(ModelBuilder builder, AppDbContext context)
    {
        foreach (var type in builder.Model.GetEntityTypes().Where(t => typeof(IOwned).IsAssignableFrom(t.ClrType)).ToList())
        {
            var row = Expression.Parameter(type.ClrType, "row");
            var same = Expression.Equal(
                Expression.Property(row, nameof(IOwned.OwnerId)),
                Expression.Property(Expression.Constant(context), nameof(AppDbContext.Owner)));
            builder.Entity(type.ClrType).HasQueryFilter(Filter, Expression.Lambda(same, row));
            builder.Entity(type.ClrType).HasOne(typeof(Space)).WithMany().HasForeignKey(nameof(IOwned.OwnerId)).OnDelete(DeleteBehavior.Cascade);
        }
    }

    /// <summary>Throws when a row about to be written belongs to another owner.</summary>
    /// <exception cref="InvalidOperationException">A programming error: a use case reached across owners.</exception>
    public static void Check(AppDbContext context)
    {
        foreach (var entry in context.ChangeTracker.Entries<IOwned>())
        {
            if (entry.State is EntityState.Unchanged or EntityState.Detached)
                continue;
            var owner = entry.Property(nameof(IOwned.OwnerId));
            if (!context.Owner.Equals(entry.Entity.OwnerId) || context.Owner == default
                || (entry.State is not EntityState.Added && !Equals(owner.OriginalValue, owner.CurrentValue)))
            {
                throw new InvalidOperationException($"A {entry.Metadata.ClrType.Name} of another owner was about to be written.");
            }
        }
    }
}
