using System.Globalization;
using InfoInterview.Domain;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;

namespace InfoInterview.Data.Storage;

/// <summary>Brings the database up to this version's schema. Run under the <see cref="InstallationLock"/>.</summary>
public sealed class Migrator(IDbContextFactory<AppDbContext> contexts, DataDirectory directory, TimeProvider time)
{
    /// <summary>The oldest SQLite this product trusts: earlier ones could corrupt a WAL database on reset.</summary>
    /// <remarks>sqlite.org/wal.html, "WAL-reset bug", fixed in 3.51.3.</remarks>
    public static readonly Version OldestSqlite = new(3, 51, 3);

    /// <summary>Copies the database if it is about to change, then migrates it and makes the extras.</summary>
    /// <returns>Whether the database is a new one.</returns>
    /// <exception cref="RefusedException">The database was written by a newer version, or SQLite is too old.</exception>
    public async Task<bool> MigrateAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (db.Database.IsSqlite())
            await ReadySqliteAsync(db, cancellationToken);
        else
            await ReadyPostgresAsync(db, cancellationToken);
        var known = db.Database.GetMigrations().ToHashSet(StringComparer.Ordinal);
        var applied = (await AppliedAsync(db, cancellationToken)).ToList();
        if (applied.FirstOrDefault(m => !known.Contains(m)) is { } newer)
            throw new RefusedException("database.newer", $"This database was last used by a newer InfoInterview (its schema has {newer}). Nothing was changed; start that newer version, or restore an older backup.");
        if (applied.Count > 0 && applied.Count < known.Count && db.Database.IsSqlite())
            await CopyAsync(db, cancellationToken);
        await db.Database.MigrateAsync(cancellationToken);
        await DatabaseExtras.MakeAsync(db, cancellationToken);
        return applied.Count == 0;
    }

    private static async Task<IEnumerable<string>> AppliedAsync(AppDbContext db, CancellationToken cancellationToken) =>
        await db.GetService<IHistoryRepository>().ExistsAsync(cancellationToken) ? await db.Database.GetAppliedMigrationsAsync(cancellationToken) : [];

    private static async Task ReadySqliteAsync(AppDbContext db, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        var version = Version.Parse(((SqliteConnection)db.Database.GetDbConnection()).ServerVersion);
        if (version < OldestSqlite)
            throw new RefusedException("database.sqlite-old", $"SQLite {version} has a fault that can damage the database; {OldestSqlite} or newer is needed. Nothing was changed.");

        // A process killed while migrating leaves EF's lock row behind, and the next start would wait for it for ever.
        // We hold the installation lock, so nobody is migrating now.
        if (await ExistsAsync(db, "__EFMigrationsLock", cancellationToken))
            await db.Database.ExecuteSqlRawAsync("""DELETE FROM "__EFMigrationsLock" """, cancellationToken);
    }

    // There EF finds out that its history is missing by a query that fails, and logs that as an error. An empty history is none.
    private static async Task ReadyPostgresAsync(AppDbContext db, CancellationToken cancellationToken)
    {
        var creator = db.GetService<IRelationalDatabaseCreator>();
        if (!await creator.ExistsAsync(cancellationToken))
            await creator.CreateAsync(cancellationToken);
        await db.GetService<IHistoryRepository>().CreateIfNotExistsAsync(cancellationToken);
    }

    private static async Task<bool> ExistsAsync(AppDbContext db, string table, CancellationToken cancellationToken) =>
        (await db.Database.SqlQuery<int>($"SELECT COUNT(*) AS Value FROM sqlite_master WHERE name = {table}").ToListAsync(cancellationToken))[0] > 0;

    private async Task CopyAsync(AppDbContext db, CancellationToken cancellationToken)
    {
        var name = time.GetUtcNow().ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture) + ".db";
        await using var copy = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(directory.Copies, name), Pooling = false }.ToString());
        await copy.OpenAsync(cancellationToken);
        ((SqliteConnection)db.Database.GetDbConnection()).BackupDatabase(copy);
    }
}
