using InfoInterview.Application.Outreach.Drafting;
using InfoInterview.Application.Questions;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Questions;
using InfoInterview.Domain.Reminders;
using InfoInterview.Domain.Requests;
using InfoInterview.EndToEnd.Tests.Browsing;
using InfoInterview.EndToEnd.Tests.Journey;
using InfoInterview.EndToEnd.Tests.Outreach;
using InfoInterview.EndToEnd.Tests.Running;
using InfoInterview.Testing;
using InfoInterview.Testing.Servers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace InfoInterview.EndToEnd.Tests.Reminders;

/// <summary>Today over the days of a conversation: what it says, when, and that each thing is done from its row.</summary>
public sealed class TodayTests(BrowserHost browser)
{
    private const string AskSecond = "Ask a second person at Fjord Models";
    private const string FinishDraft = "Finish your request to Elin Berg";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task From_silence_to_the_word_to_whoever_led_there_Today_says_what_to_do()
    {
        if (SmtpSink.SkipReason is { } reason)
            Assert.Skip(reason);
        await using var sink = await SmtpSink.StartAsync(null, Ct);
        await using var home = await AppHome.CreateAsync(new AppSettings { TrustedAuthoritiesFile = sink.AuthorityFile }, Ct);
        await using var app = await home.StartAsync(Ct);
        var owner = await home.OwnerAsync(Ct);
        await new MailRoom(home, owner, sink).ConnectAsync(Ct);
        var people = await People.MeetAsync(home, owner, Ct);
        await home.WithAsync<CreateQuestionSet, QuestionSetId>(owner, create => create.RunAsync(new CreateQuestionSet.Input(StarterSet.All[0].Name), Ct));
        await using var visit = await browser.OpenAsync(app.Address, Variant.Desktop);
        await visit.SignInAsync();
        var walk = new Walk(app, visit);
        var letters = new Letters(walk, new SinkPostbox(sink), Ct);
        var talk = new Conversation(walk, letters, home, "Elin Berg", ownWords: true);
        var (days, today) = (new DaysPass(home, owner, Ct), new TodaySeen(walk));

        await visit.GoAsync($"/people/{people.Elin}");
        await talk.AskAsync();
        var asked = sink.Received().Count;
        var ahead = await days.AheadAsync(ReminderKind.TrySecond, 3);
        var silent = await days.UntilAsync(ReminderKind.TrySecond);
        Assert.Equal(ahead, silent);
        await AskSecondAsync(walk, today, letters, silent);

        silent += await days.UntilAsync(ReminderKind.Nudge, "Elin");
        Assert.InRange(silent, 7, 30);
        await today.FindAsync("Nudge Elin Berg once", $"silent for {silent} business days");
        await today.ActAsync("Nudge Elin Berg once", "**/messages/*");
        var first = (await new SinkPostbox(sink).ReadAsync(Ct))[asked - 1];
        await letters.SendAsync();
        var nudge = await letters.ArrivesAsync();
        Assert.Equal((first.MessageId, "Re: " + first.Subject, "elin@example.com"), (nudge.InReplyTo, nudge.Subject, nudge.To.Mailboxes.Single().Address));
        await walk.StepAsync("see that it was nudged", () => walk.Page.Locator("main").GetByText("Nudged", new LocatorGetByTextOptions { Exact = true }).First.WaitForAsync());
        await today.GoneAsync("Nudge Elin Berg once");

        await talk.HearYesAsync();
        await talk.AgreeAsync();
        await days.UntilAsync(ReminderKind.SendQuestions);
        await SendQuestionsAsync(walk, today, letters);

        await talk.HoldAsync(Ct);
        await today.FindAsync("Thank Elin Berg");
        await walk.StepAsync("see how long is left for the thank-you", () => today.Row("Thank Elin Berg").Filter(new LocatorFilterOptions { Has = walk.Page.Locator(".ii-ring") }).GetByText(" left").WaitForAsync());
        await talk.ThankAsync();
        await today.GoneAsync("Thank Elin Berg");

        var ended = await home.LookAsync(owner, db => db.Meetings.Select(m => m.EndsAt).SingleAsync(Ct), Ct);
        Assert.Equal(await days.AheadAsync(ReminderKind.ReportBack, 2, ended, Conversation.There), await days.UntilAsync(ReminderKind.ReportBack));
        await today.FindAsync("Tell Priya Raman that you met Elin");
        await today.ActAsync("Tell Priya Raman that you met Elin", "**/messages/*");
        await letters.CompleteAsync("She told me to walk the catchment before opening the model", "What came of it with that third person");
        await letters.SendAsync();
        Assert.Equal("priya@example.com", (await letters.ArrivesAsync()).To.Mailboxes.Single().Address);
        await today.GoneAsync("Tell Priya Raman that you met Elin");

        Figure.Print("today", ("steps", walk.Steps), ("seconds", walk.Seconds));
        Assert.Empty(visit.ConsoleErrors);
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task A_row_is_put_off_and_comes_back_until_one_is_asked_whether_to_drop_it(int width)
    {
        await using var home = await AppHome.CreateAsync(new AppSettings(), Ct);
        await using var app = await home.StartAsync(Ct);
        var owner = await home.OwnerAsync(Ct);
        var people = await People.MeetAsync(home, owner, Ct);
        await home.WithAsync<StartRequest, object>(owner, async start => await start.RunAsync(new StartRequest.Input(people.Elin, MessageKind.RequestWarm, "river models"), Ct));
        await using var visit = await browser.OpenAsync(app.Address, new Variant(width, ColorScheme.Dark));
        await visit.SignInAsync();
        var walk = new Walk(app, visit);
        var (days, today) = (new DaysPass(home, owner, Ct), new TodaySeen(walk));

        Assert.Equal(await days.AheadAsync(ReminderKind.DraftStale, 3), await days.UntilAsync(ReminderKind.DraftStale));
        await today.FindAsync(FinishDraft);
        await today.PutOffAsync(FinishDraft, "One business day");
        await today.GoneAsync(FinishDraft);

        Assert.Equal(await days.AheadAsync(ReminderKind.DraftStale, 1), await days.UntilAsync(ReminderKind.DraftStale));
        await today.FindAsync(FinishDraft);
        await today.PutOffAsync(FinishDraft, "Until a day I choose");
        await walk.StepAsync("choose a day", async () =>
        {
            var dialog = walk.Page.GetByRole(AriaRole.Dialog);
            await dialog.GetByLabel("Until", new LocatorGetByLabelOptions { Exact = true }).FillAsync(TimeProvider.System.GetUtcNow().AddDays(10).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
            await dialog.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Put it off" }).ClickAsync();
        });
        await today.GoneAsync(FinishDraft);

        await days.UntilAsync(ReminderKind.DraftStale);
        await today.FindAsync(FinishDraft);
        await today.PutOffAsync(FinishDraft, "Three business days");
        await walk.StepAsync("be asked whether to drop it", () => walk.Page.GetByRole(AriaRole.Status).GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Drop it" }).WaitForAsync());
        await today.GoneAsync(FinishDraft);

        Assert.Equal(await days.AheadAsync(ReminderKind.DraftStale, 3), await days.UntilAsync(ReminderKind.DraftStale));
        await today.FindAsync(FinishDraft);
        await today.PutOffAsync(FinishDraft, "Next Monday");
        await walk.StepAsync("drop it when asked again", () => walk.Page.GetByRole(AriaRole.Status).GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Drop it" }).ClickAsync());
        await walk.StepAsync("hear that it was dropped", () => walk.SeeAsync($"{FinishDraft}: dropped."));
        await today.GoneAsync(FinishDraft);
        Assert.Equal(0, await home.LookAsync(owner, db => db.Reminders.CountAsync(r => r.Status == ReminderStatus.Open || r.Status == ReminderStatus.Snoozed, Ct), Ct));
        Assert.Empty(visit.ConsoleErrors);
    }

    [Fact]
    public async Task A_message_for_a_good_hour_waits_is_taken_back_and_leaves_when_its_hour_comes()
    {
        if (SmtpSink.SkipReason is { } reason)
            Assert.Skip(reason);
        await using var sink = await SmtpSink.StartAsync(null, Ct);
        await using var home = await AppHome.CreateAsync(new AppSettings { TrustedAuthoritiesFile = sink.AuthorityFile }, Ct);
        await using var app = await home.StartAsync(Ct);
        var owner = await home.OwnerAsync(Ct);
        await new MailRoom(home, owner, sink).ConnectAsync(Ct);
        var people = await People.MeetAsync(home, owner, Ct);
        var (request, message) = await home.WithAsync<StartRequest, (RequestId, MessageId)>(owner, start => start.RunAsync(new StartRequest.Input(people.Nils, MessageKind.RequestWarm, "river models"), Ct));
        await using var visit = await browser.OpenAsync(app.Address, Variant.Desktop);
        await visit.SignInAsync();
        var walk = new Walk(app, visit);
        var (letters, days, today) = (new Letters(walk, new SinkPostbox(sink), Ct), new DaysPass(home, owner, Ct), new TodaySeen(walk));

        await visit.GoAsync($"/messages/{message}");
        await letters.WriteAsync("Fifteen minutes about river models?", MailRoom.Words);
        await letters.ScheduleAsync();
        await today.FindAsync("Nils Dahl", "a message waits until");
        await walk.StepAsync("take it back on its own page", async () =>
        {
            await visit.GoAsync($"/requests/{request}");
            await walk.Link("Open the message").ClickAsync();
            await walk.Button("Take it back").ClickAsync();
            await walk.Button("Send now").WaitForAsync();
        });

        await letters.ScheduleAsync();
        Assert.Empty(sink.Received());
        await days.HourComesAsync();
        Assert.Equal("nils@example.com", (await letters.ArrivesAsync()).To.Mailboxes.Single().Address);
        await walk.StepAsync("see that it left, without a reload", () => walk.Page.Locator("main").GetByText("Sent", new LocatorGetByTextOptions { Exact = true }).First.WaitForAsync());
        Assert.Empty(visit.ConsoleErrors);
    }

    // From the row to a draft for somebody else who works there.
    private static async Task AskSecondAsync(Walk walk, TodaySeen today, Letters letters, int silent)
    {
        await today.FindAsync(AskSecond, $"silent for {silent} business days");
        await today.ActAsync(AskSecond, "**/organisations/*");
        await walk.StepAsync("ask somebody else there", async () =>
        {
            await walk.Visit.LiveAsync();
            await walk.Link("Ask: Nils Dahl").ClickAsync();
            await walk.Page.WaitForURLAsync("**/requests/new?**");
            await walk.TypeAsync("What would you like to hear about?", "river models");
            await walk.Button("Write the first message").ClickAsync();
            await walk.Page.WaitForURLAsync("**/messages/*");
            await walk.SeeAsync("First message to Nils Dahl");
        });
        await letters.WriteAsync("Fifteen minutes about river models?", MailRoom.Words);
        await walk.StepAsync("say that Nils was asked at the fair", async () =>
        {
            await walk.Page.GetByLabel("Another way").CheckAsync();
            await walk.Button("Choose how").ClickAsync();
            await walk.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "I sent it" }).ClickAsync();
            await walk.Page.WaitForURLAsync("**/requests/*");
        });
        await today.GoneAsync(AskSecond);
    }

    private static async Task SendQuestionsAsync(Walk walk, TodaySeen today, Letters letters)
    {
        await today.FindAsync("Choose questions to send Elin Berg");
        await today.ActAsync("Choose questions to send Elin Berg", "**/meetings/*");
        await walk.StepAsync("choose a set", async () =>
        {
            await walk.Page.GetByLabel("Set of questions").SelectOptionAsync(new SelectOptionValue { Index = 1 });
            await walk.SeeAsync("to send ahead");
        });
        await today.FindAsync("Send Elin Berg your");
        await today.ActAsync("Send Elin Berg your", "**/messages/*");
        await letters.SendAsync();
        Assert.Contains("?", (await letters.ArrivesAsync()).TextBody, StringComparison.Ordinal);
        await today.GoneAsync("Send Elin Berg your");
    }
}
