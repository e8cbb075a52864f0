using InfoInterview.Data;
using InfoInterview.Data.Storage;
using InfoInterview.Domain;
using InfoInterview.Web.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Web.Verbs;

/// <summary>Copies the SQLite database by its online backup, beside a running server. The copy does not hold the key that opens mail passwords.</summary>
internal static class Backup
{
    public static async Task<int> RunAsync(string[] args, string file)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.AddQuietLogs();
        var (directory, _) = builder.FindInstallation();
        await using var app = builder.Build();
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<AppDbContext>>().CreateDbContextAsync();
        if (!db.Database.IsSqlite())
            throw new RefusedException("backup.postgres", "PostgreSQL has its own backup, pg_dump. Nothing was copied.");
        if (File.Exists(file))
            throw new RefusedException("backup.exists", $"{file} is there already. Nothing was copied; choose another name.");
        await DatabaseThere.RequireTablesAsync(db, directory, CancellationToken.None);
        await db.Database.OpenConnectionAsync();
        await using var copy = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        await copy.OpenAsync();
        ((SqliteConnection)db.Database.GetDbConnection()).BackupDatabase(copy);
        await Console.Out.WriteLineAsync($"Copied to {file}, from the data folder {directory.Path}. Stored mail passwords open only together with the key in the data folder.");
        return 0;
    }
}
