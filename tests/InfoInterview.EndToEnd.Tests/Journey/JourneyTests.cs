using InfoInterview.Data.Storage;
using InfoInterview.EndToEnd.Tests.Browsing;
using InfoInterview.EndToEnd.Tests.Running;
using InfoInterview.Testing;
using InfoInterview.Testing.Servers;
using Microsoft.Playwright;

namespace InfoInterview.EndToEnd.Tests.Journey;

/// <summary>The main job from an empty data folder: from a list of people to a conversation asked for, held and thanked for.</summary>
public sealed class JourneyTests(BrowserHost browser)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(DatabaseProvider.Sqlite, 1280)]
    [InlineData(DatabaseProvider.Postgres, 360)]
    public async Task From_a_list_of_people_to_a_thank_you_by_real_mail(DatabaseProvider provider, int width)
    {
        if ((SmtpSink.SkipReason ?? ImapServer.SkipReason) is { } reason)
            Assert.Skip(reason);
        await using var sink = await SmtpSink.StartAsync(null, Ct);
        await using var imap = await ImapServer.StartAsync(sink, Ct);
        await using var home = await AppHome.CreateAsync(new AppSettings { Provider = provider, HasAccount = false, TrustedAuthoritiesFile = sink.AuthorityFile }, Ct);
        await using var app = await home.StartAsync(Ct);
        await using var visit = await browser.OpenAsync(app.Address, new Variant(width, ColorScheme.Light));
        var walk = new Walk(app, visit);
        var start = new FirstSteps(walk);
        await start.WelcomeAsync();
        await start.ImportAsync();
        var person = await start.FindAsync("Quentin", "Quentin Jensen");
        await start.ConnectMailAsync(sink);
        await start.OpenAsync(person);
        await start.WhereTheyWorkAsync("Quentin Jensen");
        await start.KnowAsync();

        var letters = new Letters(walk, new ImapPostbox(imap), Ct);
        var talk = new Conversation(walk, letters, home, "Quentin Jensen", ownWords: true);
        await talk.AskAsync();
        await talk.SeeItWaitAsync();
        await talk.HearYesAsync();
        await AfterTheAnswerAsync(talk);

        Figure.Print("journey", ("db", provider), ("mail", "smtp"), ("width", width), ("steps", walk.Steps), ("seconds", walk.Seconds));
        Assert.Empty(visit.ConsoleErrors);
        Assert.Empty(visit.Elsewhere);
    }

    [Fact]
    public async Task The_whole_way_in_the_practice_space_with_no_server_at_all()
    {
        await using var home = await AppHome.CreateAsync(new AppSettings { HasAccount = false }, Ct);
        await using var app = await home.StartAsync(Ct);
        await using var visit = await browser.OpenAsync(app.Address, Variant.Desktop);
        var walk = new Walk(app, visit);
        var start = new FirstSteps(walk);
        await start.WelcomeAsync();
        await start.PractiseAsync();
        var person = await start.FindAsync("jana", "Jana Dvořáková");
        await start.OpenAsync(person);
        await start.KnowAsync();

        var talk = new Conversation(walk, new Letters(walk, new PracticePostbox(home), Ct), home, "Jana Dvořáková", ownWords: false);
        await talk.AskAsync();
        await talk.SeeItWaitAsync();
        await talk.AnswerForThemAsync();
        await AfterTheAnswerAsync(talk);

        Figure.Print("journey", ("db", DatabaseProvider.Sqlite), ("mail", "practice"), ("width", 1280), ("steps", walk.Steps), ("seconds", walk.Seconds));
        Assert.Empty(visit.ConsoleErrors);
        Assert.Empty(visit.Elsewhere);
    }

    private static async Task AfterTheAnswerAsync(Conversation talk)
    {
        await talk.AgreeAsync();
        await talk.DownloadAsync();
        await talk.InviteAsync();
        await talk.SendQuestionsAsync();
        await talk.HoldAsync(Ct);
        await talk.ThankAsync();
    }
}
