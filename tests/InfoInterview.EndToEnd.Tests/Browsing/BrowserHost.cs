using InfoInterview.EndToEnd.Tests.Browsing;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(BrowserHost))]

namespace InfoInterview.EndToEnd.Tests.Browsing;

/// <summary>Debian's chromium, started once for the run.</summary>
public sealed class BrowserHost : IAsyncDisposable
{
    private const string Chromium = "/usr/bin/chromium";
    private readonly SemaphoreSlim _starting = new(1);
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Opens a fresh profile; skips the test when there is no browser here.</summary>
    internal async Task<Visit> OpenAsync(Uri address, Variant variant)
    {
        if (!File.Exists(Chromium))
            Assert.Skip("chromium is not installed");
        var context = await (await BrowserAsync()).NewContextAsync(variant.Options(address));
        context.SetDefaultTimeout(20_000);
        return await Visit.BeginAsync(context, address);
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.CloseAsync();
        _playwright?.Dispose();
        _starting.Dispose();
    }

    private async Task<IBrowser> BrowserAsync()
    {
        await _starting.WaitAsync();
        try
        {
            _playwright ??= await Playwright.CreateAsync();
            return _browser ??= await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
            {
                ExecutablePath = Chromium,
                Headless = true,
                Args = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
            });
        }
        finally
        {
            _starting.Release();
        }
    }
}
