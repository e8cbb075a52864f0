using InfoInterview.Data.Accounts;
using InfoInterview.Data.Storage;
using InfoInterview.Web.Hosting;

namespace InfoInterview.Web.Verbs;

/// <summary>Says what the configuration means, without a secret. It makes nothing.</summary>
internal static class CheckConfig
{
    public static async Task<int> RunAsync(string[] args)
    {
        var (installation, database, keys) = Settings.Read(WebApplication.CreateBuilder(args));
        var directory = DataDirectory.Look(installation.DataDirectory);
        var hasKey = WrappingKey.Find(keys.WrappingKey, directory) is not null;
        await Console.Out.WriteLineAsync($"Data folder: {directory.Path}{(Directory.Exists(directory.Path) ? "" : " (not there yet; the first start makes it)")}");
        await Console.Out.WriteLineAsync($"Database: {database.Provider}{(database.FileIn(directory) is { } file ? $", {file}{(File.Exists(file) ? "" : " (not there yet; the first start makes it)")}" : "")}");
        if (!hasKey)
            await Console.Out.WriteLineAsync($"Key: {directory.WrappingKey} (not there yet; the first start makes it)");
        await Console.Out.WriteLineAsync(installation.PublicUrl is { } url ? $"Reached at: {url}" : "Reached at: this machine only (InfoInterview:PublicUrl is not set, so no link is put into any mail)");
        return 0;
    }
}
