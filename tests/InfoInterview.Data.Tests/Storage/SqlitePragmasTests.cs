using InfoInterview.Data.Storage;
using InfoInterview.Testing;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Data.Tests.Storage;

/// <summary>What was saved survives a power cut, on SQLite by what each connection of the product sets.</summary>
public sealed class SqlitePragmasTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("journal_mode", "wal"), InlineData("synchronous", "2"), InlineData("foreign_keys", "1"), InlineData("busy_timeout", "15000")]
    public async Task Each_connection_writes_ahead_waits_for_the_disk_and_keeps_references_whole(string pragma, string value)
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        await using var first = await database.OpenAsync(default);
        await using var second = await database.OpenAsync(default);
        await second.Database.OpenConnectionAsync(Ct);
        first.Database.OpenConnection();

        Assert.Equal((value, value), (await AskAsync(first, pragma), await AskAsync(second, pragma)));
    }

    private static async Task<string> AskAsync(AppDbContext db, string pragma)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // The names stand above.
        command.CommandText = $"PRAGMA {pragma}";
#pragma warning restore CA2100
        return $"{await command.ExecuteScalarAsync(Ct)}";
    }
}
