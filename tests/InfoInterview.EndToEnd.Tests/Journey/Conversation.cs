using System.Text.RegularExpressions;
using InfoInterview.Domain.Meetings;
using InfoInterview.EndToEnd.Tests.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using MimeKit;

namespace InfoInterview.EndToEnd.Tests.Journey;

/// <summary>What is done with one person of one's own accord, from the first message to the talk.</summary>
/// <param name="about">The person.</param>
/// <param name="ownWords">Whether the first message is written anew; else the template's own words leave as they are.</param>
internal sealed class Conversation(Walk walk, Letters letters, AppHome home, Someone about, bool ownWords)
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

    private string _request = "";
    private string _meeting = "";

    /// <summary>The first message, as it came to them.</summary>
    public MimeMessage Opening { get; private set; } = new();

    public async Task AskAsync()
    {
        await walk.StepAsync("start a request", async () =>
        {
            await walk.Page.Locator("main").GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = "Ask", Exact = true }).ClickAsync();
            await walk.Visit.ArriveAsync("**/requests/new?**");
            await walk.TypeAsync("What would you like to hear about?", "river models");
            await walk.Button("Write the first message").ClickAsync();
            await walk.Visit.ArriveAsync("**/messages/*");
        });
        if (ownWords)
            await letters.WriteAsync("Fifteen minutes about river models?", Ask.Replace("NAME", about.First, StringComparison.Ordinal));
        await letters.SendAsync();
        await letters.UndoAsync();
        await letters.SendAsync();
        await walk.StepAsync("land on the request", () => walk.Visit.ArriveAsync("**/requests/*"));
        _request = new Uri(walk.Page.Url).AbsolutePath;
        Opening = await letters.ArrivesAsync();
        Assert.Equal("Jane Alvarez", Opening.From.Mailboxes.Single().Name);
        Assert.Contains(ownWords ? "your word on ice jams stayed with me" : "river models", Opening.TextBody, StringComparison.Ordinal);
        await walk.StepAsync("see on the request that it left", () => walk.Page.Locator("main").GetByText("Sent", new LocatorGetByTextOptions { Exact = true }).First.WaitForAsync());
    }

    /// <summary>Finds the request on the board, and in the list.</summary>
    public async Task SeeItWaitAsync()
    {
        await SeeOnBoardAsync("Waiting");
        await walk.StepAsync("see it wait in the list", async () =>
        {
            await walk.Visit.GoAsync("/requests?view=list");
            var row = walk.Page.GetByRole(AriaRole.Row).Filter(new LocatorFilterOptions { HasText = about.ToString() });
            await row.GetByText("Sent").First.WaitForAsync();
        });
        await walk.StepAsync("find someone in the list by typing", async () =>
        {
            await walk.Page.Locator("main [data-search]").PressSequentiallyAsync(about.First[..3].ToLowerInvariant());
            await walk.Visit.ArriveAsync("**q=*");
            await walk.Page.GetByRole(AriaRole.Row).Filter(new LocatorFilterOptions { HasText = about.ToString() }).WaitForAsync();
        });
    }

    /// <summary>Finds the card in its column of the board; on a phone, which has no room for columns, the row in the group of that name.</summary>
    public Task SeeOnBoardAsync(string column) => walk.StepAsync($"see it under “{column}” on the board", async () =>
    {
        await walk.Visit.GoAsync("/requests");
        var isPhone = walk.Page.ViewportSize!.Width < 600;
        var place = walk.Page.Locator(isPhone ? "main section.ii-group" : "main .ii-board section.ii-column")
            .Filter(new LocatorFilterOptions { Has = walk.Page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { NameRegex = new Regex($"^{column}") }) });
        await place.GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = about.ToString(), Exact = true }).WaitForAsync();
        Assert.Equal(1, await walk.Page.Locator("main").GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = about.ToString(), Exact = true }).CountAsync());
        Assert.Equal(!isPhone, await walk.Page.Locator(".ii-board").IsVisibleAsync());
    });

    /// <summary>They answered by mail; Today's own row leads to where it is logged.</summary>
    public Task HearYesAsync() => walk.StepAsync("log a yes from Today", async () =>
    {
        await walk.Visit.GoAsync("/");
        await walk.Button($"Log a reply: {about}").ClickAsync();
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
            var letter = walk.Page.GetByRole(AriaRole.Article).Filter(new LocatorFilterOptions { HasText = $"To {about}" }).First;
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
        await walk.Page.Locator($"button[aria-label='Move {about}']:visible").First.ClickAsync();
        await walk.Page.Locator(".mud-popover-open").GetByText("Scheduled").ClickAsync();
        await walk.Visit.ArriveAsync("**/requests/*");
        var dialog = walk.Page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("Day").FillAsync(TimeProvider.System.GetUtcNow().AddDays(7).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        await dialog.GetByLabel("Time", new LocatorGetByLabelOptions { Exact = true }).FillAsync("10:30");
        await dialog.GetByLabel("time zone").SelectOptionAsync(There);
        await dialog.GetByText("in Prague").First.WaitForAsync();
        await dialog.GetByLabel("Which number").FillAsync("+420 555 0100");
        await dialog.GetByLabel("Which number").BlurAsync();
        await dialog.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Agree on it" }).ClickAsync();
        await walk.Visit.ArriveAsync("**/meetings/*");
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
        await walk.StepAsync("send the invitation", async () =>
        {
            await walk.Visit.GoAsync(_meeting);
            await walk.Button("Send the invitation").ClickAsync();
            await walk.Visit.ArriveAsync("**/messages/*");
        });
        await letters.SendAsync();
        var mail = await letters.ArrivesAsync();
        var calendar = mail.BodyParts.OfType<TextPart>().Single(p => p.ContentType.IsMimeType("text", "calendar"));
        Assert.Equal("REQUEST", calendar.ContentType.Parameters["method"]);
        Assert.Contains("METHOD:REQUEST", calendar.Text, StringComparison.Ordinal);
    }

    /// <summary>The agreed hour comes and goes; the conversation was held.</summary>
    /// <returns>When it ended.</returns>
    public async Task<DateTimeOffset> HoldAsync(CancellationToken ct)
    {
        var ended = TimeProvider.System.GetUtcNow().AddMinutes(-15);
        var id = new MeetingId(Guid.Parse(_meeting.Split('/')[^1]));
        await home.LookAsync(await home.OwnerAsync(ct), db => db.Meetings.Where(m => m.Id == id)
            .ExecuteUpdateAsync(m => m.SetProperty(x => x.StartsAt, ended.AddMinutes(-15)).SetProperty(x => x.EndsAt, ended), ct), ct);
        await walk.StepAsync("say that it was held", async () =>
        {
            await walk.Visit.GoAsync(_meeting);
            await walk.Button("How did it go?").ClickAsync();
            await walk.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Log it" }).ClickAsync();
            await walk.SeeAsync("A thank-you is due");
        });
        return ended;
    }
}
