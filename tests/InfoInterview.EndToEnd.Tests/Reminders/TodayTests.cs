using InfoInterview.Application.Outreach.Drafting;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Reminders;
using InfoInterview.Domain.Requests;
using InfoInterview.EndToEnd.Tests.Browsing;
using InfoInterview.EndToEnd.Tests.Journey;
using InfoInterview.EndToEnd.Tests.Outreach;
using InfoInterview.EndToEnd.Tests.Running;
using InfoInterview.Testing.Servers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace InfoInterview.EndToEnd.Tests.Reminders;

/// <summary>What Today does with what is put off, and with a message that waits for its hour; what it asks for over a conversation stands in the journeys.</summary>
public sealed class TodayTests(BrowserHost browser)
{
    private const string FinishDraft = "Finish your request to Elin Berg";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

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
        await letters.WriteAsync("Fifteen minutes about river models?", Correspondence.Words);
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
}
