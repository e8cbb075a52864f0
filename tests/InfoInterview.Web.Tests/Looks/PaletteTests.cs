using System.Text.RegularExpressions;
using InfoInterview.Web.Looks;
using MudBlazor;

namespace InfoInterview.Web.Tests.Looks;

public sealed partial class PaletteTests
{
    private static readonly string Tokens = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "tokens.css"));

    public static TheoryData<string, string> EveryColour()
    {
        var rows = new TheoryData<string, string>();
        foreach (var name in typeof(Colours).GetProperties().Where(p => p.PropertyType == typeof(string)).Select(p => p.Name))
        {
            rows.Add("light", name);
            rows.Add("dark", name);
        }

        return rows;
    }

    [Theory, MemberData(nameof(EveryColour))]
    public void A_colour_told_to_MudBlazor_is_the_token_of_its_name(string theme, string name)
    {
        var colours = theme == "light" ? Colours.Light : Colours.Dark;
        Assert.Equal(Token(theme, TokenName(name)), typeof(Colours).GetProperty(name)!.GetValue(colours));
    }

    [Theory]
    [InlineData("light")]
    [InlineData("dark")]
    public void Every_colour_of_the_palettes_that_we_set_comes_from_theTokens(string theme)
    {
        var palette = PaletteOf(theme);
        (string Token, MudBlazor.Utilities.MudColor Colour)[] slots =
        [
            ("lake", palette.Primary), ("on-lake", palette.PrimaryContrastText), ("plum", palette.Secondary), ("moss", palette.Success),
            ("amber", palette.Warning), ("brick", palette.Error), ("canvas", palette.Background), ("surface", palette.Surface),
            ("ink", palette.TextPrimary), ("ink-2", palette.TextSecondary), ("ink-3", palette.TextDisabled), ("line", palette.Divider),
            ("line-control", palette.LinesInputs), ("hover", palette.ActionDisabledBackground), ("toast", palette.Dark), ("sunken", palette.BackgroundGray),
        ];
        Assert.All(slots, slot => Assert.Equal(new MudBlazor.Utilities.MudColor(Token(theme, slot.Token)), slot.Colour));
    }

    [Fact]
    public void The_bridge_feeds_MudBlazor_only_withTokens_that_exist()
    {
        var bridge = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "bridge.css"));
        var used = Used().Matches(bridge).Select(m => m.Groups[1].Value).Distinct().ToList();
        Assert.True(used.Count > 15);
        Assert.All(used, token => Assert.Contains($"--ii-{token}:", Tokens, StringComparison.Ordinal));
    }

    private static Palette PaletteOf(string theme) => theme == "light" ? LooksTheme.Theme.PaletteLight : LooksTheme.Theme.PaletteDark;

    private static string Token(string theme, string name)
    {
        var start = Tokens.IndexOf(theme == "light" ? ":root, [data-theme=\"light\"] {" : "\n[data-theme=\"dark\"] {", StringComparison.Ordinal);
        Assert.True(start >= 0);
        var block = Tokens[start..Tokens.IndexOf('}', start)];
        return Regex.Match(block, $@"--ii-{Regex.Escape(name)}:\s*(#[0-9a-f]{{6}})").Groups[1].Value;
    }

    private static string TokenName(string property) => Capital().Replace(property, m => (m.Index == 0 ? "" : "-") + m.Value.ToLowerInvariant());

    [GeneratedRegex("[A-Z]|[0-9]+")]
    private static partial Regex Capital();

    [GeneratedRegex(@"var\(--ii-([a-z0-9-]+)\)")]
    private static partial Regex Used();
}
