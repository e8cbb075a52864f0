using InfoInterview.EndToEnd.Tests.Browsing;
using InfoInterview.EndToEnd.Tests.Running;
using InfoInterview.Testing;
using Microsoft.Playwright;

namespace InfoInterview.EndToEnd.Tests.Looks;

/// <summary>Every page with something on it, and with each dialog and a menu open, read as axe reads it, in light and dark, as wide as a desktop and as a phone.</summary>
public sealed class EveryPageTests(BrowserHost browser)
{
    private const string Menu = "main .mud-menu button";

    private readonly List<string> _violations = [];
    private readonly List<string> _errors = [];
    private readonly List<string> _elsewhere = [];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_page_reads_well_to_everybody_and_asks_nothing_of_strangers()
    {
        await ReadWelcomeAsync();
        await using var home = await AppHome.CreateAsync(new AppSettings(), Ct);
        await using var app = await home.StartAsync(Ct);
        var (lived, dialogs) = await new LivedIn(home, await home.OwnerAsync(Ct), Ct).FillAsync();
        var pages = ProductPages.BehindTheDoor.Concat(lived).ToList();
        Assert.Empty(ProductPages.Missed([ProductPages.Welcome, .. ProductPages.Doors, .. pages]));

        await using (var visit = await browser.OpenAsync(app.Address, Variant.Desktop))
        {
            foreach (var path in ProductPages.Doors)
                await ReadAsync(visit, path);
            await visit.SignInAsync();
            await visit.LiveAsync();
            foreach (var path in pages)
                await ReadAsync(visit, path);
            foreach (var dialog in dialogs)
                await ReadAsync(visit, dialog);
            await PaintAsync(visit);
            Gather(visit);
        }

        var all = pages.Count + dialogs.Count + ProductPages.Doors.Count + 1;
        Figure.Print("axe", ("pages", all), ("variants", Variant.All.Count), ("violations", _violations.Count));
        Figure.Print("origin", ("pages", all), ("requests_off_origin", _elsewhere.Count), ("console_errors", _errors.Count));
        Assert.True(_violations.Count == 0, string.Join('\n', _violations));
        Assert.Empty(_elsewhere);
        Assert.Empty(_errors);
    }

    private async Task ReadWelcomeAsync()
    {
        await using var home = await AppHome.CreateAsync(new AppSettings { HasAccount = false }, Ct);
        await using var app = await home.StartAsync(Ct);
        await using var visit = await browser.OpenAsync(app.Address, Variant.Desktop);
        await ReadAsync(visit, ProductPages.Welcome);
        Gather(visit);
    }

    private async Task ReadAsync(Visit visit, string path)
    {
        await visit.GoAsync(path);
        var opensDialog = path.Contains("?do=", StringComparison.Ordinal);
        if (opensDialog)
            await visit.Page.GetByRole(AriaRole.Dialog).WaitForAsync();
        await NoteAsync(visit, path);
        var menu = visit.Page.Locator(Menu).First;
        if (opensDialog || !await menu.IsVisibleAsync())
            return;
        await menu.ClickAsync();
        await visit.Page.Locator(".mud-popover-open").First.WaitForAsync();
        await NoteAsync(visit, $"{path} with a menu open");
    }

    private async Task ReadAsync(Visit visit, PressedDialog dialog)
    {
        await visit.GoAsync(dialog.Path);
        foreach (var press in dialog.Presses)
            await visit.Page.Locator(press).Locator("visible=true").First.ClickAsync();
        await visit.Page.GetByRole(AriaRole.Dialog).WaitForAsync();
        await NoteAsync(visit, $"{dialog.Path} after {dialog.Presses[^1]}");
    }

    private async Task NoteAsync(Visit visit, string where)
    {
        foreach (var variant in Variant.All.Reverse())
        {
            await visit.TurnIntoAsync(variant);
            _violations.AddRange((await Accessibility.ViolationsAsync(visit.Page)).Select(v => $"{where} at {variant}: {v}"));
            var over = await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth");
            if (over > 0)
                _violations.Add($"{where} at {variant}: {over} px wider than the window");
        }
    }

    // The README shows them; tests/run leaves them in artifacts/images, from where docs/images is refreshed.
    private static async Task PaintAsync(Visit visit)
    {
        await visit.GoAsync("/");
        foreach (var colours in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await visit.TurnIntoAsync(new Variant(1280, colours));
            var picture = await visit.Page.ScreenshotAsync();
            if (Environment.GetEnvironmentVariable("INFOINTERVIEW_PICTURES") is { Length: > 0 } folder)
                await File.WriteAllBytesAsync(Path.Combine(Directory.CreateDirectory(folder).FullName, $"today-{colours.ToString().ToLowerInvariant()}.png"), picture, Ct);
        }
    }

    private void Gather(Visit visit)
    {
        _errors.AddRange(visit.ConsoleErrors);
        _elsewhere.AddRange(visit.Elsewhere);
    }
}
