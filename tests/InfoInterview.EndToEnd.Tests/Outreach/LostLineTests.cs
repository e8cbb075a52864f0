using InfoInterview.Application.Outreach.Drafting;
using InfoInterview.Domain.Accounts;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Requests;
using InfoInterview.EndToEnd.Tests.Browsing;
using InfoInterview.EndToEnd.Tests.Reminders;
using InfoInterview.EndToEnd.Tests.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace InfoInterview.EndToEnd.Tests.Outreach;

/// <summary>The line between page and server is lost while somebody types; every word is there again.</summary>
public sealed class LostLineTests(BrowserHost browser)
{
    private const string Subject = "Fifteen minutes about river models?";
    private const string Begun = "Hi Elin,\n\nWe met at the hydraulics evening";
    private const string Rest = " in Leeds, and your word on ice jams stayed with me.";
    private const string Lost = "#components-reconnect-modal.components-reconnect-show, #components-reconnect-modal.components-reconnect-retrying, #components-reconnect-modal.components-reconnect-failed";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_request_typed_while_the_app_is_killed_is_there_when_it_stands_again()
    {
        await using var home = await AppHome.CreateAsync(new AppSettings(), Ct);
        var app = await home.StartAsync(Ct);
        var owner = await home.OwnerAsync(Ct);
        var people = await People.MeetAsync(home, owner, Ct);
        var message = await DraftAsync(home, owner, people);
        await using var visit = await browser.OpenAsync(app.Address, Variant.Desktop);
        await visit.SignInAsync();
        await visit.GoAsync($"/messages/{message}");
        await visit.Page.Locator("#subject").FillAsync("Fifteen minutes");
        await visit.Page.Locator("#letter").FillAsync("");
        await visit.Page.Locator("#letter").PressSequentiallyAsync(Begun);

        await app.KillAsync();
        await visit.Page.Locator("#letter").PressSequentiallyAsync(Rest);
        await visit.Page.Locator(Lost).WaitForAsync();
        await visit.Page.Locator("#subject").FillAsync(Subject);
        await using var again = await home.StartAsync(Ct, app.Address);

        await visit.Page.ReloadAsync();
        await visit.LiveAsync();
        await SeeAsync(visit, "#letter", Begun + Rest);
        await SeeAsync(visit, "#subject", Subject);
        await StoredAsync(home, owner, message, Subject, Begun + Rest);
    }

    [Fact]
    public async Task A_request_typed_while_the_browser_is_offline_is_told_when_it_is_online()
    {
        await using var home = await AppHome.CreateAsync(new AppSettings(), Ct);
        await using var app = await home.StartAsync(Ct);
        var owner = await home.OwnerAsync(Ct);
        var people = await People.MeetAsync(home, owner, Ct);
        var message = await DraftAsync(home, owner, people);
        await using var visit = await browser.OpenAsync(app.Address, Variant.Desktop);
        await visit.SignInAsync();
        var line = await Line.OfAsync(visit.Page);
        await visit.GoAsync($"/messages/{message}");
        await visit.Page.Locator("#letter").FillAsync(Begun);

        await line.CutAsync();
        await visit.Page.Locator(Lost).WaitForAsync();
        await visit.Page.Locator("#letter").PressSequentiallyAsync(Rest);
        await visit.Page.Locator("#subject").FillAsync(Subject);
        await line.MendAsync();
        await StoredAsync(home, owner, message, Subject, Begun + Rest);
    }

    [Fact]
    public async Task A_request_is_kept_when_the_line_is_cut_before_its_page_has_its_script()
    {
        await using var home = await AppHome.CreateAsync(new AppSettings(), Ct);
        await using var app = await home.StartAsync(Ct);
        var owner = await home.OwnerAsync(Ct);
        var people = await People.MeetAsync(home, owner, Ct);
        var message = await DraftAsync(home, owner, people);
        await using var visit = await browser.OpenAsync(app.Address, Variant.Desktop);
        await visit.SignInAsync();
        var line = await Line.OfAsync(visit.Page);
        var cut = new TaskCompletionSource();
        await visit.Page.RouteAsync("**/marked-text.js", async route =>
        {
            var script = await route.FetchAsync();
            await cut.Task;
            await route.FulfillAsync(new RouteFulfillOptions { Response = script });
        });
        await visit.GoAsync($"/messages/{message}");
        await visit.Page.Locator("#letter").FillAsync(Begun);

        await line.CutAsync();
        cut.SetResult();
        await visit.Page.Locator(Lost).WaitForAsync();
        await line.MendAsync();
        await visit.Page.Locator(Lost).WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Hidden });
        await StoredAsync(home, owner, message, null, Begun);
        await visit.Page.Locator("#letter").PressSequentiallyAsync(Rest);
        await StoredAsync(home, owner, message, null, Begun + Rest);
    }

    [Fact]
    public async Task What_is_half_typed_in_a_form_is_there_after_a_reload_and_another()
    {
        await using var home = await AppHome.CreateAsync(new AppSettings(), Ct);
        await using var app = await home.StartAsync(Ct);
        var people = await People.MeetAsync(home, await home.OwnerAsync(Ct), Ct);
        await using var visit = await browser.OpenAsync(app.Address, Variant.Desktop);
        await visit.SignInAsync();

        await visit.GoAsync("/requests/new");
        await visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Ask: Elin Berg" }).ClickAsync();
        await visit.ArriveAsync("**/requests/new?person=*");
        await ReloadAsync(visit, "What would you like to hear about?", "river models");
        await visit.GoAsync($"/people/{people.Elin}");
        await ReloadAsync(visit, "The fact to open with", "We met in Leeds");
        await visit.GoAsync("/people/new");
        await ReloadAsync(visit, "First name", "Tomás");

        await visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Add this person" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = "Tomás", Level = 1 }).WaitForAsync();
        await visit.GoAsync("/people/new");
        Assert.Equal("", await visit.Page.GetByLabel("First name").InputValueAsync());
    }

    [Fact]
    public async Task A_dialog_with_words_in_it_is_closed_by_its_own_buttons_only()
    {
        await using var home = await AppHome.CreateAsync(new AppSettings(), Ct);
        await using var app = await home.StartAsync(Ct);
        var owner = await home.OwnerAsync(Ct);
        var people = await People.MeetAsync(home, owner, Ct);
        var message = await DraftAsync(home, owner, people);
        var request = await home.LookAsync(owner, db => db.Messages.Where(m => m.Id == message).Select(m => m.RequestId!.Value).SingleAsync(Ct), Ct);
        await using var visit = await browser.OpenAsync(app.Address, Variant.Desktop);
        await visit.SignInAsync();
        var dialog = visit.Page.GetByRole(AriaRole.Dialog);

        await visit.GoAsync($"/requests/{request}?do=withdraw");
        await visit.Page.WaitForFunctionAsync("() => document.activeElement.closest('.mud-dialog .ii-dialog-body')");
        await visit.Page.Keyboard.PressAsync("Escape");
        await dialog.WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Hidden });

        await visit.GoAsync($"/requests/{request}?do=withdraw");
        await dialog.GetByRole(AriaRole.Textbox).First.PressSequentiallyAsync("They moved away");
        await visit.Page.Keyboard.PressAsync("Escape");
        await visit.Page.Mouse.ClickAsync(20, 20);
        Assert.Equal("They moved away", await dialog.GetByRole(AriaRole.Textbox).First.InputValueAsync());
        await dialog.GetByRole(AriaRole.Button).First.ClickAsync();
        await dialog.WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Hidden });
        Assert.Empty(visit.ConsoleErrors);
    }

    private static async Task<MessageId> DraftAsync(AppHome home, OwnerId owner, People people)
    {
        var started = await home.WithAsync<StartRequest, (RequestId Request, MessageId Message)>(
            owner, async start => await start.RunAsync(new StartRequest.Input(people.Elin, MessageKind.RequestWarm, "river models"), Ct));
        return started.Message;
    }

    private static async Task ReloadAsync(Visit visit, string label, string words)
    {
        await visit.Page.GetByLabel(label).FillAsync(words);
        for (var time = 0; time < 2; time++)
        {
            await visit.Page.ReloadAsync();
            await visit.LiveAsync();
            await visit.Page.WaitForFunctionAsync("([label, words]) => [...document.querySelectorAll('input, textarea')].some(e => e.labels?.[0]?.textContent.startsWith(label) && e.value === words)", new[] { label, words });
        }
    }

    private static async Task SeeAsync(Visit visit, string field, string words) =>
        await visit.Page.WaitForFunctionAsync("([field, words]) => document.querySelector(field)?.value === words", new[] { field, words });

    // Waits until the server has the words.
    private static Task<Message> StoredAsync(AppHome home, OwnerId owner, MessageId id, string? subject, string body) =>
        Patience.UntilAsync($"draft “{subject}” that ends in “{body[^20..]}”", limit => home.LookAsync(
            owner, db => db.Messages.AsNoTracking().Where(m => m.Id == id && m.Body == body && (subject == null || m.Subject == subject)).SingleOrDefaultAsync(limit), limit), Ct);
}
