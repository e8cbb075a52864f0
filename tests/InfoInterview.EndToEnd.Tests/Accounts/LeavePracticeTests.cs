using InfoInterview.EndToEnd.Tests.Browsing;
using InfoInterview.EndToEnd.Tests.Running;
using Microsoft.Playwright;

namespace InfoInterview.EndToEnd.Tests.Accounts;

/// <summary>The practice space is left for good in one tab, while another tab and another browser are in it.</summary>
public sealed class LeavePracticeTests(BrowserHost browser)
{
    private const string Gone = "This is your real space.";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Wherever_the_practice_space_is_open_its_end_is_told_and_the_real_one_opens()
    {
        await using var home = await AppHome.CreateAsync(new AppSettings(), Ct);
        await using var app = await home.StartAsync(Ct);
        await using var visit = await browser.OpenAsync(app.Address, Variant.Desktop);
        await visit.SignInAsync();
        await EnterAsync(visit);
        await using var elsewhere = await browser.OpenAsync(app.Address, Variant.Desktop);
        await elsewhere.SignInAsync();
        await elsewhere.GoAsync("/people");
        await elsewhere.Page.GetByText("Hanna Lindqvist").First.WaitForAsync();
        var tab = await visit.Page.Context.NewPageAsync();
        await tab.GotoAsync("/people");
        await tab.Locator(".ii-shell[data-live]").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });

        await visit.GoAsync("/settings");
        await visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Leave the practice space for good" }).ClickAsync();
        var dialog = visit.Page.GetByRole(AriaRole.Dialog);
        await dialog.GetByText("It cannot be undone").WaitForAsync();
        await dialog.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Leave for good" }).ClickAsync();

        await visit.Page.GetByText(Gone).WaitForAsync();
        Assert.Equal(0, await visit.Page.GetByText("everybody here is invented").CountAsync());
        await tab.Locator("main [data-search]").PressSequentiallyAsync("han");
        await tab.GetByText(Gone).WaitForAsync();
        await elsewhere.GoAsync("/people");
        await elsewhere.Page.Locator(".ii-empty").WaitForAsync();
        Assert.Equal(0, await elsewhere.Page.GetByText("Hanna Lindqvist").CountAsync());

        await EnterAsync(visit);
        await visit.GoAsync("/people");
        await visit.Page.GetByText("Hanna Lindqvist").First.WaitForAsync();
        Assert.Empty(visit.ConsoleErrors.Concat(elsewhere.ConsoleErrors));
    }

    private static async Task EnterAsync(Visit visit)
    {
        await visit.GoAsync("/settings");
        await visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Go to the practice space" }).ClickAsync();
        await visit.Page.GetByText("everybody here is invented").WaitForAsync();
        await visit.LiveAsync();
    }
}
