using InfoInterview.Domain;
using InfoInterview.Web.Verbs;

namespace InfoInterview.Web.Tests.Verbs;

/// <summary>A wrong setting stops the start with a sentence that names it, before anything is made: docs/operations.md.</summary>
public sealed class WrongSettingTests : IDisposable
{
    private readonly string _ground = Directory.CreateTempSubdirectory("infointerview-settings-").FullName;

    public void Dispose() => Directory.Delete(_ground, recursive: true);

    [Theory]
    [InlineData("InfoInterview:Database:Provider", "Postgress"), InlineData("InfoInterview:Database:Provider", "1")]
    [InlineData("InfoInterview:Mail:UndoSeconds", "abc"), InlineData("InfoInterview:Mail:UndoSeconds", "500"), InlineData("InfoInterview:Mail:UndoSeconds", "-1"), InlineData("InfoInterview:Mail:UndoSeconds", "")]
    [InlineData("InfoInterview:Mail:TrustedAuthoritiesFile", "/nowhere/authorities.pem")]
    [InlineData("InfoInterview:TrustedProxies:0", "proxy.example.org"), InlineData("InfoInterview:PublicUrl", "http://example.org")]
    [InlineData("InfoInterview:Database:ConnectionString", "no connection string; at all")]
    public async Task It_is_named_by_whatever_verb_meets_it(string setting, string value)
    {
        foreach (var verb in (string[])["check-config", "serve", "migrate"])
        {
            var refused = await Assert.ThrowsAsync<RefusedException>(() => RunAsync(verb, $"--{setting}={value}"));
            Assert.StartsWith("configuration.", refused.Code, StringComparison.Ordinal);
            Assert.Contains(setting.Replace(":0", "", StringComparison.Ordinal), refused.Message, StringComparison.Ordinal);
            Assert.Contains("Nothing was started", refused.Message, StringComparison.Ordinal);
        }

        Assert.Empty(Directory.GetFileSystemEntries(_ground));
    }

    [Fact]
    public async Task A_file_of_authorities_that_holds_none_is_named()
    {
        var file = Path.Combine(_ground, "authorities.pem");
        await File.WriteAllTextAsync(file, "Not a certificate.", TestContext.Current.CancellationToken);

        var refused = await Assert.ThrowsAsync<RefusedException>(() => RunAsync("check-config", $"--InfoInterview:Mail:TrustedAuthoritiesFile={file}"));

        Assert.Contains("TrustedAuthoritiesFile", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_password_in_a_connection_string_is_not_repeated()
    {
        var refused = await Assert.ThrowsAsync<RefusedException>(() => RunAsync(
            "check-config", "--InfoInterview:Database:Provider=Postgres", "--InfoInterview:Database:ConnectionString=Host=db;Password=correct;horse"));

        Assert.DoesNotContain("horse", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sqlite", "0"), InlineData("Sqlite", "60")]
    public async Task Settings_that_hold_are_taken(string provider, string undo) =>
        Assert.Equal(0, await RunAsync("check-config", $"--InfoInterview:Database:Provider={provider}", $"--InfoInterview:Mail:UndoSeconds={undo}"));

    private Task<int> RunAsync(params string[] words) =>
        CommandLine.RunAsync([.. words, $"--InfoInterview:DataDirectory={Path.Combine(_ground, "data")}"], TextWriter.Null, TextWriter.Null);
}
