using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Data.Storage;

/// <summary>Raises the concurrency version of each changed row that its own verbs did not raise, on both databases alike.</summary>
internal static class VersionStamp
{
    public const string Property = "Version";

    public static void Raise(AppDbContext context)
    {
        foreach (var entry in context.ChangeTracker.Entries().Where(e => e.State is EntityState.Modified or EntityState.Added))
        {
            if (entry.Metadata.FindProperty(Property) is not { } property || property.ClrType != typeof(int))
                continue;
            var version = entry.Property(property);
            if (entry.State is EntityState.Added)
                version.CurrentValue = Math.Max(1, (int)version.CurrentValue!);
            else if (Equals(version.CurrentValue, version.OriginalValue))
                version.CurrentValue = (int)version.OriginalValue! + 1;
        }
    }
}
