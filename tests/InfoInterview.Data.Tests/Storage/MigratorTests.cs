using InfoInterview.Data.Storage;
using InfoInterview.Domain;
using InfoInterview.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace InfoInterview.Data.Tests.Storage;

public sealed class MigratorTests
{
    private const string Tables = "SELECT name AS \"Value\" FROM sqlite_master WHERE type = 'table'";
    private const string PostgresTables = "SELECT table_name AS \"Value\" FROM information_schema.tables WHERE table_schema = 'public'";
    private const string History = "SELECT \"MigrationId\" AS \"Value\" FROM \"__EFMigrationsHistory\"";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task A_database_of_a_newer_version_is_refused_and_stays_as_it_is(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = await database.OpenAsync(default);
        await db.Database.ExecuteSqlAsync($"""INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion") VALUES ({LaterSchema.Second}, '99.0.0')""", Ct);
        var before = await SeenAsync(database, db);

        var refused = await Assert.ThrowsAsync<RefusedException>(() => database.Services.GetRequiredService<Migrator>().MigrateAsync(Ct));

        Assert.Equal("database.newer", refused.Code);
        Assert.Equal($"This database was last used by a newer InfoInterview (its schema has {LaterSchema.Second}). Nothing was changed; start that newer version, or restore an older backup.", refused.Message);
        Assert.Equal(before, await SeenAsync(database, db));
        Assert.Empty(Directory.GetFiles(database.Services.GetRequiredService<DataDirectory>().Copies));
    }

    [Fact]
    public async Task An_older_database_is_copied_whole_before_it_is_migrated()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite, LaterSchema.Use);
        await using var db = await database.OpenAsync(await database.NewOwnerAsync());

        await database.Services.GetRequiredService<Migrator>().MigrateAsync(Ct);

        Assert.Equal([.. LaterSchema.Product, LaterSchema.Second], (await ListAsync(db, History)).Order(StringComparer.Ordinal));
        var copy = Assert.Single(Directory.GetFiles(database.Services.GetRequiredService<DataDirectory>().Copies));
        Assert.Equal("20260302-090000.db", Path.GetFileName(copy));
        Assert.Equal(["ok"], await ReadAsync(copy, "PRAGMA integrity_check"));
        Assert.Equal(LaterSchema.Product, (await ReadAsync(copy, History)).Order(StringComparer.Ordinal));
        Assert.Equal(["1"], await ReadAsync(copy, "SELECT COUNT(*) FROM \"Spaces\""));
        Assert.DoesNotContain("later", await ReadAsync(copy, Tables));
    }

    [Fact]
    public async Task A_database_that_is_up_to_date_is_not_copied()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);

        await database.Services.GetRequiredService<Migrator>().MigrateAsync(Ct);

        Assert.Empty(Directory.GetFiles(database.Services.GetRequiredService<DataDirectory>().Copies));
    }

    [Fact]
    public async Task A_lock_left_behind_by_a_killed_migration_does_not_hold_up_the_next_one()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite, LaterSchema.Use);
        await using var db = await database.OpenAsync(default);
        await db.Database.ExecuteSqlRawAsync("""CREATE TABLE IF NOT EXISTS "__EFMigrationsLock" ("Id" INTEGER NOT NULL PRIMARY KEY, "Timestamp" TEXT NOT NULL)""", Ct);
        await db.Database.ExecuteSqlRawAsync("""INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-03-02 08:59:59.0000000+00:00')""", Ct);
        Assert.NotEmpty(await db.Database.GetPendingMigrationsAsync(Ct));
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        patience.CancelAfter(TimeSpan.FromSeconds(20));

        await database.Services.GetRequiredService<Migrator>().MigrateAsync(patience.Token);

        Assert.Empty(await db.Database.GetPendingMigrationsAsync(Ct));
        Assert.Empty(await ListAsync(db, "SELECT \"Timestamp\" AS \"Value\" FROM \"__EFMigrationsLock\""));
    }

    // On SQLite the bytes of the file, with nothing left in its journal; on PostgreSQL its tables. On both the history.
    private static async Task<string> SeenAsync(TestDatabase database, AppDbContext db)
    {
        var seen = await ListAsync(db, History);
        seen.AddRange(await ListAsync(db, db.Database.IsSqlite() ? Tables : PostgresTables));
        if (db.Database.IsSqlite())
        {
            await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)", Ct);
            seen.Add(Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(await File.ReadAllBytesAsync(database.Services.GetRequiredService<DataDirectory>().Database, Ct))));
        }

        return string.Join('\n', seen.Order(StringComparer.Ordinal));
    }

    private static Task<List<string>> ListAsync(AppDbContext db, string sql) => db.Database.SqlQueryRaw<string>(sql).ToListAsync(Ct);

    private static async Task<List<string>> ReadAsync(string file, string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync(Ct);
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements are written above.
        command.CommandText = sql;
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync(Ct);
        var rows = new List<string>();
        while (await reader.ReadAsync(Ct))
            rows.Add(reader.GetString(0));
        return rows;
    }
}
