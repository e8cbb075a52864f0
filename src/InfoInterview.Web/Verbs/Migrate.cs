using InfoInterview.Data.Storage;
using InfoInterview.Web.Hosting;

namespace InfoInterview.Web.Verbs;

/// <summary>Brings the database up to this version and stops.</summary>
internal static class Migrate
{
    public static async Task<int> RunAsync(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.AddQuietLogs();
        var directory = builder.AddInstallation();
        using var alone = builder.TakeAlone(directory);
        await using var app = builder.Build();
        var isNew = await app.Services.GetRequiredService<Migrator>().MigrateAsync(CancellationToken.None);
        await Console.Out.WriteLineAsync(isNew ? $"A new database was made for the data folder {directory.Path}; there was none." : $"The database of the data folder {directory.Path} is up to date.");
        return 0;
    }
}
