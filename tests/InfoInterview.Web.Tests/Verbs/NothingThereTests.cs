using InfoInterview.Domain;
using InfoInterview.Web.Verbs;

namespace InfoInterview.Web.Tests.Verbs;

/// <summary>Verbs typed as another user, or without the server's settings, look into a folder where nothing is.</summary>
public sealed class NothingThereTests : IDisposable
{
    private readonly string _ground = Directory.CreateTempSubdirectory("infointerview-verbs-").FullName;

    private string Folder => Path.Combine(_ground, "data");

    private string Copy => Path.Combine(_ground, "copy.db");

    public void Dispose() => Directory.Delete(_ground, recursive: true);

    [Fact]
    public async Task A_backup_of_nothing_is_refused_and_makes_nothing()
    {
        var refused = await Assert.ThrowsAsync<RefusedException>(() => RunAsync("backup", Copy));

        Assert.Equal("database.none", refused.Code);
        Assert.Contains(Folder, refused.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(_ground));
    }

    [Fact]
    public async Task A_backup_of_a_database_without_tables_is_refused()
    {
        Directory.CreateDirectory(Folder);
        await File.WriteAllBytesAsync(Path.Combine(Folder, "infointerview.db"), [], TestContext.Current.CancellationToken);

        Assert.Equal("database.none", (await Assert.ThrowsAsync<RefusedException>(() => RunAsync("backup", Copy))).Code);
        Assert.Equal(["infointerview.db"], Directory.GetFileSystemEntries(Folder).Select(Path.GetFileName));
        Assert.False(File.Exists(Copy));
    }

    [Fact]
    public async Task A_password_of_no_account_is_not_reset_and_nothing_is_made()
    {
        var refused = await Assert.ThrowsAsync<RefusedException>(() => RunAsync("reset-password", "jane@example.org"));

        Assert.Equal("database.none", refused.Code);
        Assert.Empty(Directory.GetFileSystemEntries(_ground));
    }

    [Fact]
    public async Task A_link_that_would_not_fit_for_want_of_the_key_is_not_printed()
    {
        await RunAsync("migrate");
        File.Delete(Path.Combine(Folder, "keyring.key"));

        Assert.Equal("keyring.none", (await Assert.ThrowsAsync<RefusedException>(() => RunAsync("reset-password", "jane@example.org"))).Code);
        Assert.False(File.Exists(Path.Combine(Folder, "keyring.key")));
    }

    [Fact]
    public async Task Looking_through_the_configuration_makes_nothing()
    {
        Assert.Equal(0, await RunAsync("check-config"));

        Assert.Empty(Directory.GetFileSystemEntries(_ground));
    }

    [Fact]
    public async Task A_database_that_is_there_is_copied_without_its_key()
    {
        await RunAsync("migrate");
        File.Delete(Path.Combine(Folder, "keyring.key"));

        Assert.Equal(0, await RunAsync("backup", Copy));

        Assert.True(new FileInfo(Copy).Length > 0);
        Assert.False(File.Exists(Path.Combine(Folder, "keyring.key")));
    }

    private Task<int> RunAsync(params string[] words) => CommandLine.RunAsync([.. words, $"--InfoInterview:DataDirectory={Folder}"], TextWriter.Null, TextWriter.Null);
}
