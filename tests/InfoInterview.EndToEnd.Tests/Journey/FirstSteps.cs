using InfoInterview.Testing.Servers;
using Microsoft.Playwright;

namespace InfoInterview.EndToEnd.Tests.Journey;

/// <summary>What a person does once: the account, the people, the mail account.</summary>
internal sealed class FirstSteps(Walk walk)
{
    private const string OwnFile = """
        First Name,Last Name,URL,Email Address,Company,Position,Connected On
        Quentin,Jensen,https://www.linkedin.com/in/quentin-jensen-0006,quentin.jensen6@example.net,Béton & Cie,Director of Design,13 Aug 2015
        Liam,Almeida,https://www.linkedin.com/in/liam-almeida-0001,liam.almeida1@example.net,Blue Group,Senior Product Manager,09 Dec 2011
        """;

    public async Task WelcomeAsync()
    {
        await walk.StepAsync("open the app", async () =>
        {
            await walk.Page.GotoAsync("/");
            Assert.EndsWith("/welcome", walk.Page.Url, StringComparison.Ordinal);
        });
        await walk.StepAsync("make an account", async () =>
        {
            await walk.TypeAsync("Your full name", "Jane Alvarez");
            await walk.TypeAsync("E-mail", "jane@example.org");
            await walk.TypeAsync("Password", "walnut river lantern");
            await walk.Button("Create my account").ClickAsync();
            await walk.Visit.ArriveAsync("**/welcome/people");
        });
        await walk.StepAsync("see three ways to begin", async () =>
        {
            await walk.Link("Import people").WaitForAsync();
            await walk.Button("Name the first").WaitForAsync();
            await walk.Button("Go and practise").WaitForAsync();
        });
    }

    /// <summary>Names three people: one read from a mail signature, two typed in.</summary>
    public async Task NameThreeAsync(Someone pasted, string where, params IReadOnlyList<Someone> typed)
    {
        await walk.StepAsync($"paste the signature of {pasted}", async () =>
        {
            await walk.TypeAsync("Paste a mail signature", $"{pasted}\nRiver modeller at {where}\n{pasted.Email}");
            await walk.Page.Locator(".ii-readcard").GetByText(pasted.Email).WaitForAsync();
            await AddAsync();
            await walk.SeeAsync($"1 of 3: {pasted}.");
        });
        foreach (var person in typed)
        {
            await walk.StepAsync($"type in {person}", async () =>
            {
                await walk.Button("Name the next").ClickAsync();
                await walk.Page.Locator("#given:focus").WaitForAsync();
                await walk.TypeAsync("First name", person.First);
                await walk.TypeAsync("Family name", person.Family);
                await walk.TypeAsync("E-mail", person.Email);
                await AddAsync();
                await walk.Page.GetByRole(AriaRole.Status).Filter(new LocatorFilterOptions { HasText = person.ToString() }).WaitForAsync();
            });
        }

        await walk.StepAsync("hear that it is a good beginning", () => walk.SeeAsync("that is a good beginning"));

        async Task AddAsync()
        {
            await walk.Page.GetByText("Worked together").ClickAsync();
            await walk.Button("Add and name another").ClickAsync();
        }
    }

    /// <summary>The corpus as LinkedIn writes it, or a small file of our own when it is not here.</summary>
    public async Task ImportAsync()
    {
        await walk.StepAsync("go to the import", async () =>
        {
            await walk.Link("Import people").ClickAsync();
            await walk.Visit.ArriveAsync("**/import");
        });
        await walk.StepAsync("see what the file would bring", async () =>
        {
            var corpus = Environment.GetEnvironmentVariable("INFOINTERVIEW_CORPUS");
            var input = await walk.Visit.FileFieldAsync("Connections.csv");
            if (corpus is { Length: > 0 })
                await input.SetInputFilesAsync(Path.Combine(corpus, "linkedin", "Connections.csv"));
            else
                await input.SetInputFilesAsync(new FilePayload { Name = "Connections.csv", MimeType = "text/csv", Buffer = System.Text.Encoding.UTF8.GetBytes(OwnFile) });
            await walk.SeeAsync("What will happen");
        });
        await walk.StepAsync("bring them in", async () =>
        {
            await walk.Page.Locator(".ii-answers button.ii-fill").ClickAsync();
            await walk.Link("See your people").ClickAsync();
        });
    }

    public Task PractiseAsync() => walk.StepAsync("go to the practice space", async () =>
    {
        await walk.Button("Go and practise").ClickAsync();
        await walk.SeeAsync("practice");
        await walk.Visit.LiveAsync();
    });

    /// <summary>Finds somebody as the name is typed.</summary>
    /// <returns>The address of their page.</returns>
    public async Task<string> FindAsync(string typed, Someone whom)
    {
        var address = "";
        await walk.StepAsync("find someone while typing", async () =>
        {
            await walk.Visit.GoAsync("/people");
            await walk.Page.Locator("main [data-search]").PressSequentiallyAsync(typed);
            var link = walk.Page.Locator("main").GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = whom.ToString(), Exact = true }).First;
            await link.WaitForAsync();
            address = await link.GetAttributeAsync("href") ?? "";
        });
        return address;
    }

    public Task OpenAsync(string address) => walk.StepAsync("open them", () => walk.Visit.GoAsync(address));

    /// <summary>Goes to where they work, which lists them, and comes back.</summary>
    public Task WhereTheyWorkAsync(Someone who) => walk.StepAsync("see their organisation with its people", async () =>
    {
        await walk.Page.Locator("main a[href^='/organisations/']").First.ClickAsync();
        await walk.Visit.ArriveAsync("**/organisations/*");
        await walk.Page.Locator("main").GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = who.ToString(), Exact = true }).First.ClickAsync();
        await walk.Visit.ArriveAsync("**/people/*");
        await walk.Visit.LiveAsync();
    });

    public Task KnowAsync() => walk.StepAsync("set how they know each other", async () =>
    {
        await walk.Page.GetByLabel("How you know them").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await walk.TypeAsync("The fact to open with", "We met at the hydraulics evening in Leeds");
        await walk.Button("Save how you know each other").ClickAsync();
        await walk.SeeAsync("Saved.");
    });

    /// <summary>Says on their page who led there.</summary>
    public Task LedByAsync(Someone introducer) => walk.StepAsync("name who led there", async () =>
    {
        await walk.Button("Name who led you here").ClickAsync();
        await walk.TypeAsync("Who led you to them?", $"{introducer.First} {introducer.Family[..3]}".ToLowerInvariant());
        await walk.Button(introducer.ToString()).ClickAsync();
        await walk.SeeAsync("led you here");
    });

    public Task TakeQuestionsAsync() => walk.StepAsync("take a set of questions", async () =>
    {
        await walk.Visit.GoAsync("/questions");
        await walk.Button("Take the first set").DblClickAsync();
        await walk.Visit.ArriveAsync("**/questions/*");
        await walk.Visit.GoAsync("/questions");
        Assert.Equal(1, await walk.Page.Locator("main a[href^='/questions/']").CountAsync());
    });

    public async Task ConnectMailAsync(SmtpSink sink)
    {
        await walk.StepAsync("fill in the mail account", async () =>
        {
            await walk.Visit.GoAsync("/settings/mail");
            await walk.TypeAndLeaveAsync("Your address", sink.User!);
            await walk.TypeAndLeaveAsync("Outgoing server", "localhost");
            await walk.Page.GetByLabel("Encrypted after the greeting").CheckAsync();
            var port = walk.Page.GetByLabel("Port", new PageGetByLabelOptions { Exact = true });
            await port.FillAsync($"{sink.Port}");
            await port.BlurAsync();
            await walk.TypeAndLeaveAsync("User name", sink.User!);
        });
        await walk.StepAsync("hear the server's own words about a wrong password", async () =>
        {
            await walk.TypeAndLeaveAsync("Password", "not this one");
            await walk.Button("Send a test to myself").ClickAsync();
            await walk.Page.GetByRole(AriaRole.Alert).Filter(new LocatorFilterOptions { HasText = "Authentication" }).First.WaitForAsync();
        });
        await walk.StepAsync("send a test to oneself", async () =>
        {
            await walk.TypeAndLeaveAsync("Password", sink.Password);
            await walk.Button("Send a test to myself").ClickAsync();
            await walk.Page.Locator("p.ii-done").WaitForAsync();
        });
        await walk.StepAsync("send without pauses", async () =>
        {
            await walk.SeeAsync("How many, how fast");
            await walk.Page.GetByText("How many, how fast").ClickAsync();
            await walk.TypeAndLeaveAsync("Seconds between two", "0");
            await walk.Button("Save the pace").ClickAsync();
        });
    }
}
