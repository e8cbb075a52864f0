using System.Globalization;
using InfoInterview.Data.Storage;

namespace InfoInterview.EndToEnd.Tests.Running;

/// <summary>What an app has written into its log files: one a day, in the data folder.</summary>
internal static class LogFile
{
    /// <summary>All of it. The app may be at work.</summary>
    public static async Task<string> ReadAsync(AppHome home, CancellationToken ct)
    {
        var all = "";
        foreach (var file in Directory.GetFiles(new DataDirectory(home.Folder).Logs).Order(StringComparer.Ordinal))
        {
            await using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var reader = new StreamReader(open);
            all += await reader.ReadToEndAsync(ct);
        }

        return all;
    }

    /// <summary>Each file is that of a day since the start, and none of what is private stands in any of them.</summary>
    /// <returns>What they hold.</returns>
    public static async Task<string> NamesNobodyAsync(AppHome home, IEnumerable<string> canaries, CancellationToken ct)
    {
        var now = TimeProvider.System.GetLocalNow();
        var days = new[] { now.AddDays(-1), now }.Select(day => string.Create(CultureInfo.InvariantCulture, $"infointerview-{day:yyyyMMdd}.log")).ToList();
        Assert.All(Directory.GetFiles(new DataDirectory(home.Folder).Logs), file => Assert.Contains(Path.GetFileName(file), days));
        var log = await ReadAsync(home, ct);
        Assert.NotEmpty(log);
        Assert.All(canaries, canary => Assert.DoesNotContain(canary, log, StringComparison.OrdinalIgnoreCase));
        return log;
    }
}
