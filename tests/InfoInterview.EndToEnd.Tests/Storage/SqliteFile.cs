using Microsoft.Data.Sqlite;

namespace InfoInterview.EndToEnd.Tests.Storage;

/// <summary>A SQLite file, looked at from outside the app.</summary>
internal static class SqliteFile
{
    /// <summary>What SQLite says of the file; "ok" when it is whole.</summary>
    public static Task<string?> IntegrityAsync(string file, CancellationToken ct) => AskAsync(file, "PRAGMA integrity_check", ct);

    /// <summary>The first value that a statement gives.</summary>
    public static async Task<string?> AskAsync(string file, string sql, CancellationToken ct)
    {
        await using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        await connection.OpenAsync(ct);
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Only tests ask.
        command.CommandText = sql;
#pragma warning restore CA2100
        return (await command.ExecuteScalarAsync(ct))?.ToString();
    }
}
