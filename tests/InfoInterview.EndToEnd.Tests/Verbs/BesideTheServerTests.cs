using InfoInterview.EndToEnd.Tests.Running;
using InfoInterview.EndToEnd.Tests.Storage;

namespace InfoInterview.EndToEnd.Tests.Verbs;

/// <summary>What an operator types while the server runs.</summary>
public sealed class BesideTheServerTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Copying_and_asking_work_beside_a_running_server_and_migrating_is_refused()
    {
        await using var home = await AppHome.CreateAsync(new AppSettings(), Ct);
        await using var app = await home.StartAsync(Ct);
        var copy = Path.Combine(home.Folder, "copy.db");

        Assert.Contains($"Copied to {copy}", await home.RunVerbAsync(Ct, "backup", copy), StringComparison.Ordinal);
        Assert.Equal("ready", (await home.RunVerbAsync(Ct, "healthcheck", $"--urls={app.Address}")).Trim());
        Assert.Contains($"Data folder: {home.Folder}", await home.RunVerbAsync(Ct, "check-config"), StringComparison.Ordinal);
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => home.RunVerbAsync(Ct, "migrate"));

        Assert.Equal("ok", await SqliteFile.IntegrityAsync(copy, Ct));
        Assert.Equal(AppSettings.Email, await SqliteFile.AskAsync(copy, "SELECT \"Email\" FROM \"AspNetUsers\"", Ct));
        Assert.StartsWith("migrate ended with 1: ", refused.Message, StringComparison.Ordinal);
        Assert.Contains("Another InfoInterview is already running on", refused.Message, StringComparison.Ordinal);
    }
}
