using InfoInterview.EndToEnd.Tests.Browsing;
using InfoInterview.EndToEnd.Tests.Running;
using Microsoft.Playwright;

namespace InfoInterview.EndToEnd.Tests.Contacts;

/// <summary>Typing into a page that listens at each key: no letter is lost, however early or fast it comes.</summary>
public sealed class TypingTests(BrowserHost browser)
{
    private const string Typed = "Nils Dahl <nils@example.net>";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_typed_before_a_page_answers_or_faster_than_it_does_is_all_there()
    {
        await using var home = await AppHome.CreateAsync(new AppSettings(), Ct);
        await using var app = await home.StartAsync(Ct);
        await using var visit = await browser.OpenAsync(app.Address, Variant.Desktop);
        await visit.SignInAsync();
        var typed = new TaskCompletionSource();
        await visit.Page.RouteAsync("**/_blazor/negotiate**", async route =>
        {
            await typed.Task;
            await route.ContinueAsync();
        });
        await visit.Page.GotoAsync("/welcome/people", new PageGotoOptions { WaitUntil = WaitUntilState.Commit });
        await visit.Page.Locator("#paste").PressSequentiallyAsync(Typed[..9]);

        typed.SetResult();
        await visit.Page.Locator(".ii-readcard").GetByText(Typed[..9]).WaitForAsync();
        await visit.Page.Keyboard.TypeAsync(Typed[9..]);
        await visit.Page.Locator(".ii-readcard").GetByText("nils@example.net").WaitForAsync();
        Assert.Equal(Typed, await visit.Page.Locator("#paste").InputValueAsync());

        await visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Edit" }).ClickAsync();
        var name = visit.Page.Locator("#given");
        await name.FillAsync("");
        await name.PressSequentiallyAsync("Anna-Lena Sofia Margarete Elisabeth");
        var add = visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Add and name another" });
        await visit.Page.GetByText("Worked together").ClickAsync();
        await add.ClickAsync();
        await visit.Page.GetByRole(AriaRole.Status).GetByText("1 of 3: Anna-Lena Sofia Margarete Elisabeth Dahl.").WaitForAsync();
        Assert.Empty(visit.ConsoleErrors);
    }
}
