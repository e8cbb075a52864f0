using InfoInterview.Domain.Contacts;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Data;

/// <summary>The model on PostgreSQL: instants are <c>timestamptz</c>, and sort names are compared as SQLite compares them.</summary>
public sealed class PostgresAppDbContext(DbContextOptions<PostgresAppDbContext> options) : AppDbContext(options)
{
    // By code point: both databases page alike, and an upgrade of the system's locale cannot spoil the index.
    private const string ByCodePoint = "C";

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        base.OnModelCreating(builder);
        builder.Entity<Contact>().Property(c => c.SortName).UseCollation(ByCodePoint);
        builder.Entity<Organisation>().Property(o => o.SortName).UseCollation(ByCodePoint);
    }
}
