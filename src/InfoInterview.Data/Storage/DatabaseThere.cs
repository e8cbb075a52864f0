using InfoInterview.Domain;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace InfoInterview.Data.Storage;

/// <summary>For whoever works on a database that must be there already: looking for one makes none.</summary>
public static class DatabaseThere
{
    /// <summary>Refuses when there is no file where the SQLite database should be, before anything opens it and so makes it.</summary>
    /// <exception cref="RefusedException">It is not there, or is empty (<c>database.none</c>).</exception>
    public static void RequireFile(DatabaseOptions database, DataDirectory directory)
    {
        ArgumentNullException.ThrowIfNull(database);
        if (database.FileIn(directory) is { } path && new FileInfo(path) is not { Exists: true, Length: > 0 })
            throw None($"{directory.Path} ({path})");
    }

    /// <summary>Refuses when the database has no tables of ours.</summary>
    /// <exception cref="RefusedException">It has none (<c>database.none</c>).</exception>
    public static async Task RequireTablesAsync(AppDbContext db, DataDirectory directory, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(directory);
        if (!await db.GetService<IHistoryRepository>().ExistsAsync(cancellationToken))
            throw None(directory.Path);
    }

    private static RefusedException None(string where) => new(
        "database.none",
        $"There is no InfoInterview database for the data folder {where}. Nothing was made; run this as the server's user and with its settings, above all InfoInterview:DataDirectory, or start the server once.");
}
