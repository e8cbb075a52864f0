using InfoInterview.Data.Storage;
using InfoInterview.EndToEnd.Tests.Running;

namespace InfoInterview.EndToEnd.Tests.Storage;

/// <summary>The app is killed as by a power cut while it makes its database.</summary>
public sealed class MigrationKillTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public Task A_start_after_a_kill_in_the_middle_of_a_migration_is_healthy() => KillWhileMigratingAsync(4);

    [Fact, Trait("Depth", "Long")]
    public Task A_start_after_a_kill_in_the_middle_of_a_migration_is_healthy_however_often() =>
        KillWhileMigratingAsync(Environment.GetEnvironmentVariable("INFOINTERVIEW_DEPTH") == "aims" ? 500 : 20);

    private static async Task KillWhileMigratingAsync(int kills)
    {
        for (var killed = 0; killed < kills; killed++)
        {
            await using var home = await AppHome.CreateAsync(new AppSettings(), Ct);
            var begun = TouchedAsync(home.Folder);
            var migrating = home.Begin("migrate");
            await begun.WaitAsync(TimeSpan.FromSeconds(60), Ct);
            await Task.Delay(Random.Shared.Next(400), Ct);
            await migrating.KillAsync();

            await using var app = await home.StartAsync(Ct);
            Assert.Equal("ok", await SqliteFile.IntegrityAsync(new DataDirectory(home.Folder).Database, Ct));
        }
    }

    // Completes when the database file appears.
    private static async Task TouchedAsync(string folder)
    {
        var touched = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var watcher = new FileSystemWatcher(folder, "infointerview.db*");
        watcher.Created += (_, _) => touched.TrySetResult();
        watcher.EnableRaisingEvents = true;
        await touched.Task;
    }
}
