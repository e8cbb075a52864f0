using System.Net;
using System.Text.RegularExpressions;
using InfoInterview.EndToEnd.Tests.Browsing;
using InfoInterview.EndToEnd.Tests.Looks;
using InfoInterview.EndToEnd.Tests.Running;
using Microsoft.Playwright;

namespace InfoInterview.EndToEnd.Tests.Accounts;

public sealed class AccountTests(BrowserHost browser)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_first_visitor_makes_the_account_and_is_signed_in()
    {
        await using var home = await AppHome.CreateAsync(new AppSettings { HasAccount = false }, Ct);
        await using var app = await home.StartAsync(Ct);
        await using var visit = await browser.OpenAsync(app.Address, Variant.Desktop);
        await visit.Page.GotoAsync("/");
        Assert.EndsWith("/welcome", visit.Page.Url, StringComparison.Ordinal);

        await visit.Page.GetByLabel("Your full name").FillAsync("Jane Alvarez");
        await visit.Page.GetByLabel("E-mail").FillAsync("jane@example.org");
        await visit.Page.GetByLabel("Password").FillAsync("walnut river lantern");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Create my account" }).ClickAsync();
        await visit.ArriveAsync("**/welcome/people");
        await visit.GoAsync("/");

        Assert.True(await visit.IsInsideAsync());
        await using var second = await browser.OpenAsync(app.Address, Variant.Desktop);
        await second.Page.GotoAsync("/welcome");
        Assert.Equal(0, await second.Page.GetByRole(AriaRole.Button, new() { Name = "Create my account" }).CountAsync());
    }

    [Fact]
    public async Task Only_the_right_password_opens_and_signing_out_closes_again()
    {
        await using var home = await AppHome.CreateAsync(new AppSettings(), Ct);
        await using var app = await home.StartAsync(Ct);
        await using var visit = await browser.OpenAsync(app.Address, Variant.Desktop);

        await visit.SignInAsync("walnut river lamp");
        Assert.Contains("do not belong together", await visit.Page.GetByRole(AriaRole.Alert).InnerTextAsync(), StringComparison.Ordinal);
        await visit.SignInAsync();
        await visit.LiveAsync();
        Assert.True(await visit.IsInsideAsync());

        await visit.GoAsync("/settings");
        await visit.Page.Locator(".ii-skip").FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.WaitForFunctionAsync("() => document.activeElement?.id === 'main'");
        Assert.EndsWith("/settings", visit.Page.Url, StringComparison.Ordinal);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await visit.ArriveAsync("**/sign-in");
        await visit.Page.GotoAsync("/");
        Assert.Contains("/sign-in", visit.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_made_the_first_account_lets_another_in_and_they_have_no_say_over_it()
    {
        await using var home = await AppHome.CreateAsync(new AppSettings(), Ct);
        await using var app = await home.StartAsync(Ct);
        await using var first = await browser.OpenAsync(app.Address, Variant.Desktop);
        await using var second = await browser.OpenAsync(app.Address, Variant.Desktop);
        await second.Page.GotoAsync("/sign-in");
        Assert.Equal(0, await second.Page.GetByRole(AriaRole.Link, new() { Name = "Make an account" }).CountAsync());

        await first.SignInAsync();
        await first.GoAsync("/settings/accounts");
        await first.Page.GetByLabel("Let others make an account here").CheckAsync();
        await first.Page.GetByText("Others can make an account now.").WaitForAsync();
        await second.Page.GotoAsync("/sign-in");
        foreach (var door in new[] { "/sign-in", "/welcome" })
        {
            var (far, _) = await AskAsync(app, door, ("X-Forwarded-For", "203.0.113.9"));
            Assert.Equal((false, false), (HasField(far), far.Contains("Make an account", StringComparison.Ordinal)));
        }

        await second.Page.GetByRole(AriaRole.Link, new() { Name = "Make an account" }).ClickAsync();
        await second.Page.GetByLabel("Your full name").FillAsync("Joan Brook");
        await second.Page.GetByLabel("E-mail").FillAsync("joan@example.org");
        await second.Page.GetByLabel("Password").FillAsync("walnut river lantern");
        await second.Page.GetByRole(AriaRole.Button, new() { Name = "Create my account" }).ClickAsync();
        await second.ArriveAsync("**/welcome/people");

        await second.GoAsync("/settings/accounts");
        Assert.Equal(0, await second.Page.GetByRole(AriaRole.Checkbox).CountAsync());
        await second.GoAsync("/settings");
        Assert.Equal(0, await second.Page.GetByRole(AriaRole.Link, new() { Name = "Accounts", Exact = true }).CountAsync());
    }

    [Fact]
    public async Task A_printed_link_sets_a_new_password_once()
    {
        await using var home = await AppHome.CreateAsync(new AppSettings(), Ct);
        await using var app = await home.StartAsync(Ct);
        var printed = new Uri((await home.RunVerbAsync(Ct, "reset-password", AppSettings.Email)).Trim());
        await using var visit = await browser.OpenAsync(app.Address, Variant.Desktop);

        await SetAsync(visit, printed.PathAndQuery, "copper meadow window");
        Assert.True(await visit.IsInsideAsync());
        await using var stranger = await browser.OpenAsync(app.Address, Variant.Desktop);
        await SetAsync(stranger, printed.PathAndQuery, "somebody elses words");

        Assert.Contains("used or is too old", await stranger.Page.GetByRole(AriaRole.Alert).InnerTextAsync(), StringComparison.Ordinal);
        await stranger.SignInAsync("somebody elses words");
        Assert.Equal(1, await stranger.Page.GetByRole(AriaRole.Alert).CountAsync());
        await stranger.SignInAsync("copper meadow window");
        await stranger.LiveAsync();
        Assert.True(await stranger.IsInsideAsync());
    }

    [Fact]
    public async Task A_password_is_changed_by_who_knows_the_present_one()
    {
        await using var home = await AppHome.CreateAsync(new AppSettings(), Ct);
        await using var app = await home.StartAsync(Ct);
        await using var visit = await browser.OpenAsync(app.Address, Variant.Desktop);
        await visit.SignInAsync();

        await ChangeAsync(visit, "walnut river lamp", "copper meadow window");
        await visit.Page.GetByText("That is not your present password. Nothing was changed").WaitForAsync();
        await using var second = await browser.OpenAsync(app.Address, Variant.Desktop);
        await second.SignInAsync("copper meadow window");
        Assert.Equal(1, await second.Page.GetByRole(AriaRole.Alert).CountAsync());

        await ChangeAsync(visit, AppSettings.Password, "copper meadow window");
        await visit.ArriveAsync("**/settings?changed=password");
        await visit.GoAsync("/");
        Assert.True(await visit.IsInsideAsync());

        await second.SignInAsync();
        Assert.Contains("do not belong together", await second.Page.GetByRole(AriaRole.Alert).InnerTextAsync(), StringComparison.Ordinal);
        await second.SignInAsync("copper meadow window");
        await second.LiveAsync();
        Assert.True(await second.IsInsideAsync());
    }

    [Fact]
    public async Task From_elsewhere_the_first_account_is_made_only_with_the_code_of_the_log()
    {
        await using var home = await AppHome.CreateAsync(new AppSettings { HasAccount = false }, Ct);
        await using var app = await home.StartAsync(Ct);
        using var far = new FarVisitor(app);
        var code = Regex.Match(app.Log, "one-time code: \"?([A-Z0-9]{4}(?:-[A-Z0-9]{4}){3})").Groups[1].Value;

        var door = await far.OpenAsync("/welcome", Ct);
        Assert.Contains("You are not at the machine itself", door, StringComparison.Ordinal);
        Assert.DoesNotContain(code, door, StringComparison.Ordinal);
        foreach (var wrong in new[] { "", "ABCD-EFGH-JKMN-PQRS" })
        {
            var (_, to, page) = await far.SubmitAsync("welcome", Account(wrong), Ct);
            Assert.Null(to);
            Assert.Contains("That is not the one-time code. Nothing was saved", page, StringComparison.Ordinal);
            Assert.False(far.IsSignedIn);
        }

        var (status, inside, _) = await far.SubmitAsync("welcome", Account(code.ToLowerInvariant()), Ct);

        Assert.Equal((HttpStatusCode.Redirect, "/welcome/people"), (status, inside));
        Assert.True(far.IsSignedIn);
        using var next = new FarVisitor(app);
        Assert.Contains("has its owner", await next.OpenAsync("/welcome", Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stranger_sees_no_page_but_the_doors()
    {
        await using var home = await AppHome.CreateAsync(new AppSettings(), Ct);
        await using var app = await home.StartAsync(Ct);
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = app.Address };

        foreach (var path in ProductPages.BehindTheDoor)
        {
            using var answer = await http.GetAsync(new Uri(path, UriKind.Relative), Ct);
            Assert.Equal((path, HttpStatusCode.Redirect, "/sign-in"), (path, answer.StatusCode, answer.Headers.Location?.ToString().Split('?')[0].Replace(app.Address.ToString().TrimEnd('/'), "", StringComparison.Ordinal)));
        }

        foreach (var path in ProductPages.Doors)
            Assert.Equal(HttpStatusCode.OK, (await http.GetAsync(new Uri(path, UriKind.Relative), Ct)).StatusCode);
    }

    [Theory]
    [InlineData("/sign-in")]
    [InlineData("/reset-password")]
    [InlineData("/welcome")]
    public async Task Over_plain_http_from_elsewhere_no_door_takes_a_password(string door)
    {
        await using var home = await AppHome.CreateAsync(new AppSettings { HasAccount = door != "/welcome" }, Ct);
        await using var app = await home.StartAsync(Ct);

        var (near, _) = await AskAsync(app, door);
        var (far, _) = await AskAsync(app, door, ("X-Forwarded-For", "203.0.113.9"));
        var (farByHttps, _) = await AskAsync(app, door, ("X-Forwarded-For", "203.0.113.9"), ("X-Forwarded-Proto", "https"));

        Assert.Equal((true, false, true), (HasField(near), HasField(far), HasField(farByHttps)));
        Assert.Contains("plain http", far, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Over_https_every_cookie_of_ours_is_bound_to_this_host()
    {
        await using var home = await AppHome.CreateAsync(new AppSettings(), Ct);
        await using var app = await home.StartAsync(Ct);

        var (_, cookies) = await AskAsync(app, "/sign-in", ("X-Forwarded-For", "203.0.113.9"), ("X-Forwarded-Proto", "https"));

        var cookie = Assert.Single(cookies);
        Assert.StartsWith("__Host-InfoInterview.Forms=", cookie, StringComparison.Ordinal);
        Assert.Contains("; secure", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("; path=/;", cookie, StringComparison.OrdinalIgnoreCase);
    }

    private static bool HasField(string page) => page.Contains("type=\"password\"", StringComparison.Ordinal);

    private static async Task<(string Page, IReadOnlyList<string> Cookies)> AskAsync(RunningApp app, string path, params (string Name, string Value)[] headers)
    {
        using var http = new HttpClient(new HttpClientHandler { UseCookies = false }) { BaseAddress = app.Address };
        using var ask = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        foreach (var (name, value) in headers)
            ask.Headers.Add(name, value);
        using var answer = await http.SendAsync(ask, Ct);
        return (await answer.Content.ReadAsStringAsync(Ct), answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? [.. cookies] : []);
    }

    private static Dictionary<string, string> Account(string code) => new()
    {
        ["Form.FullName"] = "Jane Alvarez",
        ["Form.Email"] = AppSettings.Email,
        ["Form.Password"] = AppSettings.Password,
        ["Form.TimeZone"] = "Europe/London",
        ["Form.Region"] = "GB-ENG",
        ["Form.Code"] = code,
    };

    private static async Task ChangeAsync(Visit visit, string present, string wanted)
    {
        await visit.GoAsync("/settings/password");
        await visit.Page.GetByLabel("Present password").FillAsync(present);
        await visit.Page.GetByLabel("New password").FillAsync(wanted);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Change it" }).ClickAsync();
    }

    private static async Task SetAsync(Visit visit, string link, string password)
    {
        await visit.Page.GotoAsync(link);
        await visit.Page.GetByLabel("New password").FillAsync(password);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Set it and sign in" }).ClickAsync();
        await visit.AnswerAsync();
    }
}
