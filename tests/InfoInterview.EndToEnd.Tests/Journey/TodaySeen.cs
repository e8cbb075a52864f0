using Microsoft.Playwright;

namespace InfoInterview.EndToEnd.Tests.Journey;

/// <summary>Today as its reader uses it: rows by their words, each with its action and a way to put it off.</summary>
internal sealed class TodaySeen(Walk walk)
{
    /// <summary>The row that says these words.</summary>
    public ILocator Row(string title) => walk.Page.Locator("main .ii-row").Filter(new LocatorFilterOptions { HasText = title });

    /// <summary>Opens Today and looks for the row.</summary>
    public Task FindAsync(string title, string reason = "") => walk.StepAsync($"be told to “{title}”", async () =>
    {
        await walk.Visit.GoAsync("/");
        await Row(title).Filter(new LocatorFilterOptions { HasText = reason }).WaitForAsync();
    });

    /// <summary>Presses the action of the row.</summary>
    public Task ActAsync(string title, string leadsTo) => walk.StepAsync($"do it from the row “{title}”", async () =>
    {
        await Row(title).Locator(".ii-row-action button").ClickAsync();
        await walk.Visit.ArriveAsync(leadsTo);
    });

    /// <summary>Opens the row's menu and chooses until when.</summary>
    public Task PutOffAsync(string title, string until) => walk.StepAsync($"put “{title}” off, {until}", async () =>
    {
        await Row(title).HoverAsync();
        await Row(title).GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = $"Put off: {title}" }).ClickAsync();
        await walk.Page.Locator(".mud-popover-open").GetByText(until, new LocatorGetByTextOptions { Exact = true }).ClickAsync();
    });

    /// <summary>The row is not there, and not after a reload either.</summary>
    public Task GoneAsync(string title) => walk.StepAsync($"not be told to “{title}”", async () =>
    {
        await Row(title).WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Hidden });
        await walk.Visit.GoAsync("/");
        await walk.Page.Locator("main h1").WaitForAsync();
        // The server has a mail a moment before what it was for is written down as done; the open page hears of that.
        await Row(title).WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Hidden });
    });
}
