using System.Collections.Concurrent;
using InfoInterview.EndToEnd.Tests.Running;
using Microsoft.Playwright;

namespace InfoInterview.EndToEnd.Tests.Browsing;

/// <summary>One visitor with a profile of their own. Remembers what the browser complained about and what it asked of strangers.</summary>
internal sealed class Visit : IAsyncDisposable
{
    // After two frames whatever the change sets going has begun. Each is brought to its end, and so is what that end sets going.
    private const string Rest = """
        async () => {
          for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
          const moving = () => document.getAnimations().filter(a => a.playState === 'running' && Number.isFinite(a.effect.getComputedTiming().endTime));
          for (let next = moving(); next.length > 0; next = moving()) next.forEach(a => a.finish());
        }
        """;

    private readonly IBrowserContext _context;

    private Visit(IBrowserContext context, IPage page, Uri address)
    {
        (_context, Page) = (context, page);
        page.Console += (_, said) => Note(said.Type == "error", $"{page.Url}: {said.Text}", ConsoleErrors);
        page.PageError += (_, error) => ConsoleErrors.Enqueue($"{page.Url}: {error}");
        page.Request += (_, request) => Note(IsElsewhere(request.Url, address), request.Url, Elsewhere);
        page.WebSocket += (_, socket) => Note(IsElsewhere(socket.Url, address), socket.Url, Elsewhere);
    }

    public IPage Page { get; }

    /// <summary>Errors in the console, each with its page.</summary>
    public ConcurrentQueue<string> ConsoleErrors { get; } = new();

    /// <summary>Requests that left the origin.</summary>
    public ConcurrentQueue<string> Elsewhere { get; } = new();

    public static async Task<Visit> BeginAsync(IBrowserContext context, Uri address) => new(context, await context.NewPageAsync(), address);

    /// <summary>Goes to a page and waits until it answers to clicks.</summary>
    public async Task GoAsync(string path)
    {
        await Page.GotoAsync(path);
        await LiveAsync();
    }

    /// <summary>Waits until a press has led to an address; whoever needs the page there waits for what it shows.</summary>
    public Task ArriveAsync(string pattern) => Page.WaitForURLAsync(pattern, new PageWaitForURLOptions { WaitUntil = WaitUntilState.Commit });

    /// <summary>Waits until the page that is shown answers to clicks: at once without a circuit, else when the circuit stands.</summary>
    public async Task LiveAsync()
    {
        // Asked of the page itself: the event of its loading can be over before one listens.
        await Page.WaitForFunctionAsync("() => document.readyState === 'complete'");
        if (await Page.Locator(".ii-shell").CountAsync() > 0)
            await Page.Locator(".ii-shell[data-live]").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });
    }

    /// <summary>Gives the page that is open another width and other colours; nothing is loaded anew and nothing moves any more.</summary>
    public async Task TurnIntoAsync(Variant variant)
    {
        await Page.SetViewportSizeAsync(variant.Width, variant.Height);
        await Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = variant.Colours, ReducedMotion = ReducedMotion.Reduce });
        await Page.WaitForFunctionAsync("theme => document.documentElement.dataset.theme === theme", variant.Colours is ColorScheme.Dark ? "dark" : "light");
        await Page.EvaluateAsync(Rest);
    }

    /// <summary>Signs in with the account of the first start.</summary>
    public async Task SignInAsync(string password = AppSettings.Password)
    {
        await Page.GotoAsync("/sign-in");
        await Page.GetByLabel("E-mail").FillAsync(AppSettings.Email);
        await Page.GetByLabel("Password").FillAsync(password);
        await Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Sign in" }).ClickAsync();
        await AnswerAsync();
    }

    /// <summary>Waits until the server has answered a form at the door: inside, or with a sentence.</summary>
    public Task AnswerAsync() => Page.Locator(".ii-shell[data-live], [role=alert]").First.WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });

    /// <summary>A field for a file, once it can be used.</summary>
    public async Task<ILocator> FileFieldAsync(string label)
    {
        var field = Page.GetByLabel(label).And(Page.Locator(":enabled"));
        await field.WaitForAsync();
        return field;
    }

    /// <summary>Whether the page is one for somebody who is signed in.</summary>
    public Task<bool> IsInsideAsync() => Page.GetByRole(AriaRole.Navigation, new PageGetByRoleOptions { Name = "Main" }).First.IsVisibleAsync();

    public async ValueTask DisposeAsync() => await _context.CloseAsync();

    private static void Note(bool matters, string what, ConcurrentQueue<string> where)
    {
        if (matters)
            where.Enqueue(what);
    }

    private static bool IsElsewhere(string url, Uri address) =>
        Uri.TryCreate(url, UriKind.Absolute, out var asked) && asked.Scheme is "http" or "https" or "ws" or "wss" && asked.Authority != address.Authority;
}
