using System.Text.RegularExpressions;
using InfoInterview.EndToEnd.Tests.Running;
using Microsoft.Playwright;
using MimeKit;

namespace InfoInterview.EndToEnd.Tests.Journey;

/// <summary>What is done in the composer, and what comes of it in the other person's mailbox.</summary>
internal sealed class Letters(Walk walk, IPostbox postbox, CancellationToken ct)
{
    private string _subject = "";
    private int _before;

    /// <summary>Replaces what the template wrote.</summary>
    public Task WriteAsync(string? subject, string body) => walk.StepAsync("write the letter", async () =>
    {
        await walk.Page.Locator("#letter").WaitForAsync();
        if (subject is not null)
            await walk.Page.Locator("#subject").FillAsync(subject);
        await walk.Page.Locator("#letter").FillAsync(body);
    });

    /// <summary>Leaves the template's words as they are and puts in the one thing that only the user knows.</summary>
    public Task CompleteAsync(string news, string asked) => walk.StepAsync("put in the one thing only I know", async () =>
    {
        await walk.TypeAndLeaveAsync(asked, news);
        await walk.Button("Put in").ClickAsync();
        await walk.Page.Locator(".ii-check-head").GetByText("Ready").WaitForAsync();
        // The script that owns the area sets its words after the page has drawn.
        await Assertions.Expect(walk.Page.Locator("#letter")).ToHaveValueAsync(new Regex(Regex.Escape(news)));
    });

    /// <summary>Sends it now, with a reason when the request check still sees something.</summary>
    public Task SendAsync() => walk.StepAsync("send now", async () =>
    {
        await walk.Page.Locator("#letter").WaitForAsync();
        _subject = await walk.Page.Locator("#subject").InputValueAsync();
        _before = (await postbox.ReadAsync(ct)).Count;
        var send = walk.Button("Send now");
        var reason = walk.Button("send it with a reason");
        await send.WaitForAsync();
        if (await reason.IsVisibleAsync() || !await IsPressedAsync(send))
        {
            await reason.ClickAsync();
            await walk.TypeAsync("Your reason", "It is right as it stands.");
            await walk.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Send" }).ClickAsync();
        }

        await walk.SeeAsync("goes out in ten seconds");
    });

    /// <summary>Lets it wait for an hour at which it is likely to be read, with a reason when the request check still sees something.</summary>
    public Task ScheduleAsync() => walk.StepAsync("let it wait for a good hour", async () =>
    {
        await walk.Page.Locator("#letter").WaitForAsync();
        _subject = await walk.Page.Locator("#subject").InputValueAsync();
        _before = (await postbox.ReadAsync(ct)).Count;
        await walk.Page.GetByLabel("At a good hour").CheckAsync();
        await walk.Button("Schedule").ClickAsync();
        await walk.SeeAsync(" waits until ");
        await walk.Visit.ArriveAsync("**/requests/*");
    });

    // What was typed last may still be read by the request check: then the button comes to rest under the hand, and the way past it shows.
    private static async Task<bool> IsPressedAsync(ILocator send)
    {
        try
        {
            await send.ClickAsync(new LocatorClickOptions { Timeout = 2000 });
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    /// <summary>Takes it back within the ten seconds; the draft is there again.</summary>
    public Task UndoAsync() => walk.StepAsync("take it back", async () =>
    {
        await walk.Button("Undo").ClickAsync();
        await walk.Visit.ArriveAsync("**/messages/*");
        await walk.Button("Send now").WaitForAsync();
    });

    /// <summary>Waits until the letter is in the other person's mailbox, and reads it there; nothing else has come since it was sent.</summary>
    public async Task<MimeMessage> ArrivesAsync()
    {
        MimeMessage? mail = null;
        await walk.StepAsync($"“{_subject}” arrives", async () =>
        {
            mail = await Patience.UntilAsync("such letter", async limit => (await postbox.ReadAsync(limit)).Skip(_before).SingleOrDefault(), ct);
            Assert.Equal(_subject, mail.Subject);
        });
        return mail!;
    }
}
