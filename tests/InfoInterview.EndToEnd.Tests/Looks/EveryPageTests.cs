using InfoInterview.EndToEnd.Tests.Browsing;
using InfoInterview.EndToEnd.Tests.Running;
using InfoInterview.Testing;
using Microsoft.Playwright;

namespace InfoInterview.EndToEnd.Tests.Looks;

/// <summary>Every page with something on it, and with each dialog and a menu open, read as axe reads it, in light and dark, as wide as a desktop and as a phone.</summary>
public sealed class EveryPageTests(BrowserHost browser)
{
    private const string Menu = "main .mud-menu button";

    // Somebody new, somebody who is known by now, a row that says too little, and a note that LinkedIn writes above it all.
    private const string Connections = """
        Notes:
        "When exporting your connection data, you may notice that some of the email addresses are missing."

        First Name,Last Name,URL,Email Address,Company,Position,Connected On
        Quentin,Jensen,https://www.linkedin.com/in/quentin-jensen-0006,quentin.jensen6@example.net,Béton & Cie,Director of Design,13 Aug 2015
        Elin,Berg,https://www.linkedin.com/in/elin-berg-0002,elin@example.com,Fjord Models,Modeller,09 Dec 2011
        ,,https://www.linkedin.com/in/nobody-0003,,Blue Group,,01 Jan 2020
        """;

    private readonly List<string> _violations = [];
    private readonly List<string> _errors = [];
    private readonly List<string> _elsewhere = [];
    private readonly List<string> _read = [];
    private int _pages;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_page_reads_well_to_everybody_and_asks_nothing_of_strangers()
    {
        await ReadWelcomeAsync();
        await using var home = await AppHome.CreateAsync(new AppSettings(), Ct);
        await using var app = await home.StartAsync(Ct);
        var owner = await home.OwnerAsync(Ct);
        var (lived, dialogs) = await new LivedIn(home, owner, Ct).FillAsync();
        var pages = ProductPages.BehindTheDoor.Concat(lived).ToList();
        await using (var visit = await browser.OpenAsync(app.Address, Variant.Desktop))
        {
            await ReadAsync(visit, ProductPages.Doors);
            await visit.SignInAsync();
            await visit.LiveAsync();
            await ReadAsync(visit, pages);
            foreach (var dialog in dialogs)
                await ReadAsync(visit, dialog);
            await PaintAsync(visit);
            await ReadImportAsync(visit);
            var outgoing = new Outgoing(home, owner, Ct);
            await ReadAsync(visit, await outgoing.FillAsync());
            var arrived = await new Arrived(home, owner, Ct).FillAsync();
            await ReadAsync(visit, arrived);
            await ReadAsync(visit, new PressedDialog(arrived[^1], "main .ii-next .ii-fill"));
            await ReadFormattedAsync(visit, arrived[^1]);
            await ReadAsync(visit, await outgoing.PauseAsync());
            await PractiseAsync(visit);
            await ReadAsync(visit, await new Practising(home, await home.OwnerAsync(Ct), Ct).FillAsync());
            await ReadAsync(visit, new PressedDialog("/settings", "button:text-is('Leave the practice space for good')"));
            Gather(visit);
        }

        Figure.Print("axe", ("pages", _pages), ("variants", Variant.All.Count), ("violations", _violations.Count));
        Figure.Print("origin", ("pages", _pages), ("requests_off_origin", _elsewhere.Count), ("console_errors", _errors.Count));
        Assert.Empty(ProductPages.Missed(_read));
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

    private async Task ReadAsync(Visit visit, IEnumerable<string> paths)
    {
        foreach (var path in paths)
            await ReadAsync(visit, path);
    }

    private async Task ReadAsync(Visit visit, string path)
    {
        _pages++;
        _read.Add(path);
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
        _pages++;
        await visit.GoAsync(dialog.Path);
        foreach (var press in dialog.Presses)
            await visit.Page.Locator(press).Locator("visible=true").First.ClickAsync();
        await visit.Page.GetByRole(AriaRole.Dialog).WaitForAsync();
        await NoteAsync(visit, $"{dialog.Path} after {dialog.Presses[^1]}");
    }

    // A stranger's HTML, in its frame without rights.
    private async Task ReadFormattedAsync(Visit visit, string path)
    {
        _pages++;
        await visit.GoAsync(path);
        await visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Show it with its formatting" }).ClickAsync();
        await visit.Page.FrameLocator("iframe.ii-mail-frame").GetByText("morning").WaitForAsync();
        await NoteAsync(visit, $"{path} with its formatting");
    }

    // A file that says nothing of people, what another would bring, and what it brought.
    private async Task ReadImportAsync(Visit visit)
    {
        _pages += 3;
        await visit.GoAsync("/import");
        await ChooseAsync(visit, "Colour,Number\nblue,7\n");
        await visit.Page.GetByRole(AriaRole.Alert).WaitForAsync();
        await NoteAsync(visit, "/import with a file of something else");
        await ChooseAsync(visit, Connections);
        await visit.Page.GetByText("What will happen").WaitForAsync();
        await NoteAsync(visit, "/import with its preview");
        await visit.Page.Locator(".ii-answers button.ii-fill").ClickAsync();
        await visit.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "See your people" }).WaitForAsync();
        await NoteAsync(visit, "/import when it is done");
    }

    private static async Task ChooseAsync(Visit visit, string words) => await (await visit.FileFieldAsync("Connections.csv")).SetInputFilesAsync(
        new FilePayload { Name = "Connections.csv", MimeType = "text/csv", Buffer = System.Text.Encoding.UTF8.GetBytes(words) });

    private static async Task PractiseAsync(Visit visit)
    {
        await visit.GoAsync("/settings");
        await visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Go to the practice space" }).ClickAsync();
        await visit.Page.GetByText("everybody here is invented").WaitForAsync();
        await visit.LiveAsync();
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
