using System.Text;
using InfoInterview.EndToEnd.Tests.Browsing;
using InfoInterview.EndToEnd.Tests.Running;
using Microsoft.Playwright;

namespace InfoInterview.EndToEnd.Tests.Contacts;

public sealed class PeopleTests(BrowserHost browser)
{
    private const string Header = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task People_are_brought_in_found_described_and_put_away_again()
    {
        await using var home = await AppHome.CreateAsync(new AppSettings(), Ct);
        await using var app = await home.StartAsync(Ct);
        await using var visit = await browser.OpenAsync(app.Address, Variant.Desktop);
        await visit.SignInAsync();
        await visit.LiveAsync();
        var page = visit.Page;

        await ImportAsync(visit);
        await page.GetByRole(AriaRole.Link, new() { Name = "See your people" }).ClickAsync();
        await page.GetByText("41 people").First.WaitForAsync();

        await page.GetByRole(AriaRole.Searchbox, new() { Name = "Find people" }).FillAsync("jose");
        await visit.ArriveAsync("**/people?q=jose");
        await page.GetByRole(AriaRole.Link, new() { Name = "José García", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "José García", Level = 1 }).WaitForAsync();
        Assert.Empty(await Accessibility.ViolationsAsync(page));
        await page.GetByLabel("What connects you").SelectOptionAsync("Classmate");
        await page.GetByLabel("The fact to open with").FillAsync("both at Ostrava, 2014");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save how you know each other" }).ClickAsync();
        await page.Locator(".ii-chain").GetByText("both at Ostrava, 2014").WaitForAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Name who led you here" }).ClickAsync();
        await page.GetByLabel("Who led you to them?").FillAsync("given7");
        await page.GetByRole(AriaRole.Button, new() { Name = "Given7 Family7" }).ClickAsync();
        await page.Locator(".ii-chain").GetByRole(AriaRole.Link, new() { Name = "Given7 Family7" }).WaitForAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Edit" }).ClickAsync();
        await page.GetByLabel("City").FillAsync("Ostrava");
        await page.GetByLabel("City").BlurAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await page.Locator(".ii-head").GetByText("Ostrava").WaitForAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Béton & Cie" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Béton & Cie", Level = 1 }).WaitForAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "José García", Exact = true }).WaitForAsync();
        Assert.Empty(await Accessibility.ViolationsAsync(page));

        await visit.GoAsync("/people?q=jose");
        await page.GetByLabel("Select José García").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Delete" }).ClickAsync();
        await page.GetByText("Nobody matches.").WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "José García", Exact = true }).WaitForAsync();
        Assert.Empty(visit.ConsoleErrors);
    }

    [Fact]
    public async Task A_file_that_is_none_says_what_was_expected_and_an_import_can_be_undone()
    {
        await using var home = await AppHome.CreateAsync(new AppSettings(), Ct);
        await using var app = await home.StartAsync(Ct);
        await using var visit = await browser.OpenAsync(app.Address, new Variant(360, ColorScheme.Dark));
        await visit.SignInAsync();
        await visit.GoAsync("/import");

        await ChooseAsync(visit, "Name,Phone\nJane,1\n");
        Assert.Contains("“First Name”", await visit.Page.GetByRole(AriaRole.Alert).InnerTextAsync(), StringComparison.Ordinal);

        await ImportAsync(visit);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Undo this import" }).ClickAsync();
        await visit.Page.GetByText("41 people put in the bin.").WaitForAsync();
        await visit.GoAsync("/people");
        await visit.Page.GetByText("The people you know will be here").WaitForAsync();
        Assert.Empty(visit.ConsoleErrors);
    }

    private static async Task ImportAsync(Visit visit)
    {
        await visit.GoAsync("/import");
        await ChooseAsync(visit, Header
            + "José,García,https://www.linkedin.com/in/jose-garcia,jose@example.org,Béton & Cie,Hydrologist,01 Jan 2024\n,,,,,,\n"
            + string.Concat(Enumerable.Range(0, 40).Select(i => $"Given{i},Family{i},https://www.linkedin.com/in/person-{i},,Company {i % 3},Engineer,02 Feb 2023\n")));
        await visit.Page.GetByText("Leave out 1").WaitForAsync();
        Assert.Empty(await Accessibility.ViolationsAsync(visit.Page));
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Add 41 people" }).ClickAsync();
        await visit.Page.GetByText("41 people added").WaitForAsync();
    }

    private static async Task ChooseAsync(Visit visit, string csv) =>
        await (await visit.FileFieldAsync("Connections.csv")).SetInputFilesAsync(new FilePayload { Name = "Connections.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(csv) });
}
