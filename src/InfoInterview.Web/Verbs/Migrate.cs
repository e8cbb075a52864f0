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
        await app.Services.GetRequiredService<Migrator>().MigrateAsync(CancellationToken.None);
        await Console.Out.WriteLineAsync("The database is up to date.");
        return 0;
    }
}
