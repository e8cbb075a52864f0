using InfoInterview.EndToEnd.Tests.Browsing;
using InfoInterview.EndToEnd.Tests.Running;
using InfoInterview.Testing;

namespace InfoInterview.EndToEnd.Tests.Looks;

public sealed class EveryPageTests(BrowserHost browser)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_page_reads_well_to_everybody_and_asks_nothing_of_strangers()
    {
        await using var home = await AppHome.CreateAsync(new AppSettings(), Ct);
        await using var app = await home.StartAsync(Ct);
        var (violations, errors, elsewhere) = (new List<string>(), new List<string>(), new List<string>());
        foreach (var variant in Variant.All)
        {
            await using var visit = await browser.OpenAsync(app.Address, variant);
            foreach (var path in ProductPages.Doors)
                violations.AddRange(await ReadAsync(visit, path, variant));
            await visit.SignInAsync();
            await visit.LiveAsync();
            foreach (var path in ProductPages.BehindTheDoor)
                violations.AddRange(await ReadAsync(visit, path, variant));
            errors.AddRange(visit.ConsoleErrors);
            elsewhere.AddRange(visit.Elsewhere);
        }

        var pages = ProductPages.Doors.Count + ProductPages.BehindTheDoor.Count;
        Figure.Print("axe", ("pages", pages), ("variants", Variant.All.Count), ("violations", violations.Count));
        Figure.Print("origin", ("pages", pages), ("requests_off_origin", elsewhere.Count), ("console_errors", errors.Count));
        Assert.Empty(violations);
        Assert.Empty(elsewhere);
        Assert.Empty(errors);
    }

    private static async Task<IEnumerable<string>> ReadAsync(Visit visit, string path, Variant variant)
    {
        await visit.GoAsync(path);
        return (await Accessibility.ViolationsAsync(visit.Page)).Select(v => $"{path} at {variant}: {v}");
    }
}
