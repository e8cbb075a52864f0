using InfoInterview.Data.Storage;
using InfoInterview.EndToEnd.Tests.Browsing;
using InfoInterview.EndToEnd.Tests.Running;
using InfoInterview.Testing;
using InfoInterview.Testing.Servers;
using Microsoft.Playwright;

namespace InfoInterview.EndToEnd.Tests.Journey;

/// <summary>The main job from an empty data folder: from a list of people to a conversation asked for, held, thanked for and told of.</summary>
public sealed class JourneyTests(BrowserHost browser)
{
    // What the walks type that belongs in no log.
    private static readonly string[] Private = ["Jane Alvarez", AppSettings.Email, AppSettings.Password, "river models", "hydraulics", "+420 555 0100"];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(DatabaseProvider.Sqlite, 1280)]
    [InlineData(DatabaseProvider.Postgres, 360)]
    public async Task From_a_list_of_people_to_the_word_to_whoever_led_there_by_real_mail(DatabaseProvider provider, int width)
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
        var (quentin, nils, priya) = (new Someone("Quentin", "Jensen", "quentin.jensen6@example.net"), new Someone("Nils", "Dahl", "nils@example.net"), new Someone("Priya", "Raman", "priya@example.net"));
        await start.WelcomeAsync();
        await start.NameThreeAsync(nils, "Béton & Cie", priya, new Someone("Ruth", "Steiner", "ruth@example.net"));
        await start.ImportAsync();
        var person = await start.FindAsync("Quentin", quentin);
        await start.ConnectMailAsync(sink);
        await start.OpenAsync(person);
        await start.WhereTheyWorkAsync(quentin);
        await start.KnowAsync();
        await start.LedByAsync(priya);

        var letters = new Letters(walk, new ImapPostbox(imap), Ct);
        var talk = new Conversation(walk, letters, home, quentin, ownWords: true);
        var today = new AskedOfToday(walk, letters, new DaysPass(home, await home.OwnerAsync(Ct), Ct), quentin, nils, priya);
        await talk.AskAsync();
        await talk.SeeItWaitAsync();
        await today.SecondPersonAsync("Béton & Cie");
        await today.NudgeAsync(talk.Opening);
        await talk.HearYesAsync();
        await AfterTheAnswerAsync(start, talk, today);

        Figure.Print("journey", ("db", provider), ("mail", "smtp"), ("width", width), ("steps", walk.Steps), ("seconds", walk.Seconds));
        await LogFile.NamesNobodyAsync(home, [.. Private, $"{quentin}", quentin.Email, $"{nils}", nils.Email, $"{priya}", priya.Email, "Béton", "ice jams", "Gladly", sink.Password], Ct);
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
        var (hanna, marta) = (new Someone("Hanna", "Lindqvist", "hanna@practice.example"), new Someone("Marta", "Lindgren", "marta@practice.example"));
        await start.WelcomeAsync();
        await start.PractiseAsync();
        var person = await start.FindAsync("hann", hanna);
        await start.OpenAsync(person);
        await start.KnowAsync();

        var letters = new Letters(walk, new PracticePostbox(home), Ct);
        var talk = new Conversation(walk, letters, home, hanna, ownWords: false);
        var today = new AskedOfToday(walk, letters, new DaysPass(home, await home.OwnerAsync(Ct), Ct), hanna, marta, marta);
        await talk.AskAsync();
        await talk.SeeItWaitAsync();
        await today.SecondPersonAsync("Nordvatten");
        await today.NudgeAsync(talk.Opening);
        await talk.AnswerForThemAsync();
        await AfterTheAnswerAsync(start, talk, today);

        Figure.Print("journey", ("db", DatabaseProvider.Sqlite), ("mail", "practice"), ("width", 1280), ("steps", walk.Steps), ("seconds", walk.Seconds));
        await LogFile.NamesNobodyAsync(home, [.. Private, $"{hanna}", hanna.Email, $"{marta}", marta.Email, "Nordvatten"], Ct);
        Assert.Empty(visit.ConsoleErrors);
        Assert.Empty(visit.Elsewhere);
    }

    private static async Task AfterTheAnswerAsync(FirstSteps start, Conversation talk, AskedOfToday today)
    {
        await talk.SeeOnBoardAsync("Answered");
        await talk.AgreeAsync();
        await talk.SeeOnBoardAsync("Scheduled");
        await talk.DownloadAsync();
        await talk.InviteAsync();
        await start.TakeQuestionsAsync();
        await today.QuestionsAsync();
        var ended = await talk.HoldAsync(Ct);
        await today.ThanksAsync();
        await today.ReportAsync(ended);
    }
}
