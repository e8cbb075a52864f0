using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace InfoInterview.EndToEnd.Tests.Browsing;

/// <summary>The line between a page and the server, which can be cut while both live on, as in a tunnel.</summary>
internal sealed class Line
{
    private readonly IPage _page;
    private readonly ConcurrentQueue<IWebSocketRoute> _ends = new();

    private Line(IPage page) => _page = page;

    /// <summary>Takes hold of every line the page opens from now on.</summary>
    public static async Task<Line> OfAsync(IPage page)
    {
        var line = new Line(page);
        await page.RouteWebSocketAsync("**/_blazor**", line.Hold);
        return line;
    }

    /// <summary>Cuts it; none can be opened until it is mended.</summary>
    public async Task CutAsync()
    {
        await _page.Context.SetOfflineAsync(true);
        while (_ends.TryDequeue(out var end))
            await end.CloseAsync();
    }

    public Task MendAsync() => _page.Context.SetOfflineAsync(false);

    private void Hold(IWebSocketRoute page)
    {
        _ends.Enqueue(page.ConnectToServer());
        _ends.Enqueue(page);
    }
}
