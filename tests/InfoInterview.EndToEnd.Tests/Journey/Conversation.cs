using InfoInterview.Domain.Meetings;
using InfoInterview.EndToEnd.Tests.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using MimeKit;

namespace InfoInterview.EndToEnd.Tests.Journey;

/// <summary>What is done with one person, from the first message to the thank-you.</summary>
/// <param name="name">The person's full name.</param>
/// <param name="ownWords">Whether the first message is written anew; else the template's own words leave as they are.</param>
internal sealed class Conversation(Walk walk, Letters letters, AppHome home, string name, bool ownWords)
{
    /// <summary>The zone the time is agreed in.</summary>
    public const string There = "Europe/Prague";

    private const string Ask = """
        Hello NAME,

        We met at the hydraulics evening in Leeds, and your word on ice jams stayed with me.

        I am learning how river models are made, and would like to hear how you came to the work. Would you have 15 minutes for a call next week? If it does not suit, that is quite all right.

        Thank you,
        Jane Alvarez
        """;

    private const string Thanks = """
        Hello NAME,

        Thank you for the fifteen minutes. Your hint to walk the catchment before opening the model changed how I read the maps, and I will try it this month.

        With thanks,
        Jane Alvarez
        """;

    private string _request = "";
    private string _meeting = "";

    private string First => name.Split(' ')[0];

    public async Task AskAsync()
    {
        await walk.StepAsync("start a request", async () =>
        {
            await walk.Page.Locator("main").GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = "Ask", Exact = true }).ClickAsync();
            await walk.Page.WaitForURLAsync("**/requests/new?**");
            await walk.TypeAsync("What would you like to hear about?", "river models");
            await walk.Button("Write the first message").ClickAsync();
            await walk.Page.WaitForURLAsync("**/messages/*");
        });
        if (ownWords)
            await letters.WriteAsync("Fifteen minutes about river models?", Ask.Replace("NAME", First, StringComparison.Ordinal));
        else
            await letters.CompleteAsync("I finished my degree in June and am finding out where to go from here");
        await letters.SendAsync();
        await letters.UndoAsync();
        await letters.SendAsync();
        await walk.StepAsync("land on the request", () => walk.Page.WaitForURLAsync("**/requests/*"));
        _request = new Uri(walk.Page.Url).AbsolutePath;
        var mail = await letters.ArrivesAsync();
        Assert.Equal("Jane Alvarez", mail.From.Mailboxes.Single().Name);
        Assert.Contains(ownWords ? "your word on ice jams stayed with me" : "river models", mail.TextBody, StringComparison.Ordinal);
        await walk.StepAsync("see on the request that it left", () => walk.Page.Locator("main").GetByText("Sent", new LocatorGetByTextOptions { Exact = true }).First.WaitForAsync());
    }

    /// <summary>Finds the request on the board, and in the list.</summary>
    public async Task SeeItWaitAsync()
    {
        await walk.StepAsync("see it wait in the list", async () =>
        {
            await walk.Visit.GoAsync("/requests?view=list");
            var row = walk.Page.GetByRole(AriaRole.Row).Filter(new LocatorFilterOptions { HasText = name });
            await row.GetByText("Sent").First.WaitForAsync();
        });
        await walk.StepAsync("find someone in the list by typing", async () =>
        {
            await walk.Page.Locator("main [data-search]").PressSequentiallyAsync(First[..3].ToLowerInvariant());
            await walk.Page.WaitForURLAsync("**q=*");
            await walk.Page.GetByRole(AriaRole.Row).Filter(new LocatorFilterOptions { HasText = name }).WaitForAsync();
        });
    }

    /// <summary>They answered by mail; Today's own row leads to where it is logged.</summary>
    public Task HearYesAsync() => walk.StepAsync("log a yes from Today", async () =>
    {
        await walk.Visit.GoAsync("/");
        await walk.Button($"Log a reply: {name}").ClickAsync();
        await walk.TypeAsync("Their words", "Gladly. Any morning suits me.");
        await walk.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Log it" }).ClickAsync();
        await walk.SeeAsync("Gladly. Any morning suits me.");
    });

    /// <summary>The user answers for them in the practice mailbox.</summary>
    public async Task AnswerForThemAsync()
    {
        await walk.StepAsync("answer yes in the practice mailbox", async () =>
        {
            await walk.Visit.GoAsync("/practice");
            var letter = walk.Page.GetByRole(AriaRole.Article).Filter(new LocatorFilterOptions { HasText = $"To {name}" }).First;
            await letter.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Yes" }).ClickAsync();
            await letter.GetByText("They answered, and it is your turn.").WaitForAsync();
        });
        await walk.StepAsync("read the answer", async () =>
        {
            await walk.Visit.GoAsync(_request);
            await walk.SeeAsync("Tuesday or Thursday after lunch");
        });
    }

    /// <summary>By the card's own menu, as dragging would.</summary>
    public Task AgreeAsync() => walk.StepAsync("move it on the board, and agree a time on both clocks", async () =>
    {
        await walk.Visit.GoAsync("/requests");
        await walk.Page.Locator($"button[aria-label='Move {name}']:visible").First.ClickAsync();
        await walk.Page.Locator(".mud-popover-open").GetByText("Scheduled").ClickAsync();
        await walk.Page.WaitForURLAsync("**/requests/*");
        var dialog = walk.Page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("Day").FillAsync(TimeProvider.System.GetUtcNow().AddDays(7).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        await dialog.GetByLabel("Time", new LocatorGetByLabelOptions { Exact = true }).FillAsync("10:30");
        await dialog.GetByLabel("time zone").SelectOptionAsync(There);
        await dialog.GetByText("in Prague").First.WaitForAsync();
        await dialog.GetByLabel("Which number").FillAsync("+420 555 0100");
        await dialog.GetByLabel("Which number").BlurAsync();
        await dialog.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Agree on it" }).ClickAsync();
        await walk.Page.WaitForURLAsync("**/meetings/*");
        _meeting = new Uri(walk.Page.Url).AbsolutePath;
    });

    /// <summary>Takes the appointment for one's own calendar.</summary>
    public Task DownloadAsync() => walk.StepAsync("download the appointment", async () =>
    {
        await walk.Visit.GoAsync(_meeting);
        var download = await walk.Page.RunAndWaitForDownloadAsync(() => walk.Link("Download .ics").ClickAsync());
        await using var file = await download.CreateReadStreamAsync();
        using var reader = new StreamReader(file);
        var calendar = await reader.ReadToEndAsync();
        Assert.EndsWith(".ics", download.SuggestedFilename, StringComparison.Ordinal);
        Assert.StartsWith("BEGIN:VCALENDAR", calendar, StringComparison.Ordinal);
        Assert.Contains("DTSTART;TZID=", calendar, StringComparison.Ordinal);
    });

    public async Task InviteAsync()
    {
        await FromMeetingAsync("Send the invitation");
        await letters.SendAsync();
        var mail = await letters.ArrivesAsync();
        var calendar = mail.BodyParts.OfType<TextPart>().Single(p => p.ContentType.IsMimeType("text", "calendar"));
        Assert.Equal("REQUEST", calendar.ContentType.Parameters["method"]);
        Assert.Contains("METHOD:REQUEST", calendar.Text, StringComparison.Ordinal);
    }

    public async Task SendQuestionsAsync()
    {
        await walk.StepAsync("take a set of questions", async () =>
        {
            await walk.Visit.GoAsync("/questions");
            await walk.Button("Take the first set").DblClickAsync();
            await walk.Page.WaitForURLAsync("**/questions/*");
            await walk.Visit.GoAsync("/questions");
            Assert.Equal(1, await walk.Page.Locator("main a[href^='/questions/']").CountAsync());
        });
        await walk.StepAsync("choose it for the meeting", async () =>
        {
            await walk.Visit.GoAsync(_meeting);
            await walk.Page.GetByLabel("Set of questions").SelectOptionAsync(new SelectOptionValue { Index = 1 });
            await walk.SeeAsync("to send ahead");
        });
        await FromMeetingAsync("Send the questions ahead");
        await letters.SendAsync();
        var mail = await letters.ArrivesAsync();
        Assert.Contains("?", mail.TextBody, StringComparison.Ordinal);
    }

    /// <summary>The agreed hour comes and goes; the conversation was held.</summary>
    public async Task HoldAsync(CancellationToken ct)
    {
        var started = TimeProvider.System.GetUtcNow().AddMinutes(-30);
        var id = new MeetingId(Guid.Parse(_meeting.Split('/')[^1]));
        await home.LookAsync(await home.OwnerAsync(ct), db => db.Meetings.Where(m => m.Id == id)
            .ExecuteUpdateAsync(m => m.SetProperty(x => x.StartsAt, started).SetProperty(x => x.EndsAt, started.AddMinutes(15)), ct), ct);
        await walk.StepAsync("say that it was held", async () =>
        {
            await walk.Visit.GoAsync(_meeting);
            await walk.Button("How did it go?").ClickAsync();
            await walk.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Log it" }).ClickAsync();
            await walk.SeeAsync("A thank-you is due");
        });
    }

    public async Task ThankAsync()
    {
        await walk.StepAsync("be told by Today to say thank you, and begin there", async () =>
        {
            await walk.Visit.GoAsync("/");
            await walk.Page.Locator(".ii-row").Filter(new LocatorFilterOptions { HasText = "Thank" }).Filter(new LocatorFilterOptions { HasText = name })
                .Locator(".ii-row-action button").First.ClickAsync();
            await walk.Page.WaitForURLAsync("**/messages/*");
        });
        await letters.WriteAsync(null, Thanks.Replace("NAME", First, StringComparison.Ordinal));
        await letters.SendAsync();
        var mail = await letters.ArrivesAsync();
        Assert.Contains("walk the catchment", mail.TextBody, StringComparison.Ordinal);
    }

    private Task FromMeetingAsync(string button) => walk.StepAsync(button.ToLowerInvariant(), async () =>
    {
        await walk.Visit.GoAsync(_meeting);
        await walk.Button(button).ClickAsync();
        await walk.Page.WaitForURLAsync("**/messages/*");
    });
}
