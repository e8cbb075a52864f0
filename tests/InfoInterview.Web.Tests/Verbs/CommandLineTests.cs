using InfoInterview.Web.Verbs;

namespace InfoInterview.Web.Tests.Verbs;

public sealed class CommandLineTests
{
    private static readonly string[] Verbs = ["serve", "migrate", "backup", "reset-password", "check-config", "healthcheck"];

    [Theory]
    [InlineData("serve"), InlineData("migrate"), InlineData("backup"), InlineData("reset-password"), InlineData("check-config"), InlineData("healthcheck")]
    public async Task A_verb_asked_for_help_says_what_it_does_and_how_it_ends_and_does_nothing(string verb)
    {
        var (code, said, complained) = await RunAsync(verb, "--help");

        Assert.Equal((0, ""), (code, complained));
        Assert.StartsWith($"infointerview {verb}", said, StringComparison.Ordinal);
        Assert.Contains("It ends with 0", said, StringComparison.Ordinal);
        Assert.Contains("2 when the words are not understood", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_alone_names_every_verb_and_serves_nothing()
    {
        var (code, said, _) = await RunAsync("--help");

        Assert.Equal(0, code);
        Assert.All(Verbs, verb => Assert.Contains($"infointerview {verb}", said, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_verb_that_is_not_there_names_those_that_are()
    {
        var (code, said, complained) = await RunAsync("restore", "copy.db");

        Assert.Equal((2, ""), (code, said));
        Assert.StartsWith("There is no verb “restore”", complained, StringComparison.Ordinal);
        Assert.All(Verbs, verb => Assert.Contains(verb, complained, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("backup"), InlineData("backup", "one", "two"), InlineData("migrate", "now")]
    public async Task Too_few_or_too_many_words_are_not_understood(params string[] words)
    {
        var (code, _, complained) = await RunAsync(words);

        Assert.Equal(2, code);
        Assert.Contains($"“{words[0]}” takes", complained, StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Said, string Complained)> RunAsync(params string[] args)
    {
        await using var said = new StringWriter();
        await using var complained = new StringWriter();
        return (await CommandLine.RunAsync(args, said, complained), said.ToString(), complained.ToString());
    }
}
