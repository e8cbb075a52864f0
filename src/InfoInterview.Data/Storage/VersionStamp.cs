using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Data.Storage;

/// <summary>Raises the concurrency version of each changed row, on both databases alike.</summary>
internal static class VersionStamp
{
    private const string Property = "Version";

    public static void Raise(AppDbContext context)
    {
        foreach (var entry in context.ChangeTracker.Entries().Where(e => e.State is EntityState.Modified or EntityState.Added))
        {
            if (entry.Metadata.FindProperty(Property) is not { } property || property.ClrType != typeof(int))
                continue;
            var version = entry.Property(property);
            version.CurrentValue = entry.State is EntityState.Added ? 1 : (int)version.OriginalValue! + 1;
        }
    }
}
