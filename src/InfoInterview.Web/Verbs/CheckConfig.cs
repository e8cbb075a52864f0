using InfoInterview.Data.Storage;
using InfoInterview.Web.Hosting;
using Microsoft.Extensions.Options;

namespace InfoInterview.Web.Verbs;

/// <summary>Says what the configuration means, without a secret.</summary>
internal static class CheckConfig
{
    public static async Task<int> RunAsync(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.AddQuietLogs();
        var directory = builder.AddInstallation();
        await using var app = builder.Build();
        var installation = app.Services.GetRequiredService<IOptions<InstallationOptions>>().Value;
        var database = app.Services.GetRequiredService<IOptions<DatabaseOptions>>().Value;
        await Console.Out.WriteLineAsync($"Data folder: {directory.Path}");
        await Console.Out.WriteLineAsync($"Database: {database.Provider}");
        await Console.Out.WriteLineAsync(installation.PublicUrl is { } url ? $"Reached at: {url}" : "Reached at: this machine only (InfoInterview:PublicUrl is not set, so no link is put into any mail)");
        return 0;
    }
}
