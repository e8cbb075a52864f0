using Microsoft.Playwright;

namespace InfoInterview.EndToEnd.Tests.Browsing;

/// <summary>One of the ways every page must hold up: a phone or a desktop, light or dark.</summary>
internal sealed record Variant(int Width, ColorScheme Colours)
{
    public static readonly Variant Desktop = new(1280, ColorScheme.Light);

    public static IReadOnlyList<Variant> All { get; } =
        [Desktop, new(1280, ColorScheme.Dark), new(360, ColorScheme.Light), new(360, ColorScheme.Dark)];

    public int Height => Width < 600 ? 740 : 860;

    public BrowserNewContextOptions Options(Uri address) => new()
    {
        BaseURL = address.ToString(),
        ColorScheme = Colours,
        ViewportSize = new ViewportSize { Width = Width, Height = Height },
        HasTouch = Width < 600,
        Locale = "en-GB",
        TimezoneId = "Europe/London",
    };

    public override string ToString() => $"{Width} {Colours}".ToLowerInvariant();
}
