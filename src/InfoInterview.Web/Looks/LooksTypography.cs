using MudBlazor;

namespace InfoInterview.Web.Looks;

/// <summary>MudBlazor's names for letters, each given one of our sizes. Phones change sizes by CSS variables, not here.</summary>
internal static class LooksTypography
{
    public static Typography Typography { get; } = new()
    {
        Default = Set(new DefaultTypography(), 14, 20, 400),
        H1 = Set(new H1Typography(), 22, 28, 640, "-.016em"),
        H2 = Set(new H2Typography(), 15, 20, 600, "-.006em"),
        H3 = Set(new H3Typography(), 13, 18, 600),
        H4 = Set(new H4Typography(), 30, 38, 600, "-.022em"),
        H6 = Set(new H6Typography(), 15, 20, 600, "-.006em"),
        Subtitle1 = Set(new Subtitle1Typography(), 14, 20, 400),
        Subtitle2 = Set(new Subtitle2Typography(), 13, 18, 600),
        Body1 = Set(new Body1Typography(), 14, 20, 400),
        Body2 = Set(new Body2Typography(), 13, 18, 400),
        Button = Set(new ButtonTypography(), 13, 18, 550),
        Caption = Set(new CaptionTypography(), 12, 16, 500),
        Overline = Set(new OverlineTypography(), 12, 16, 500),
    };

    private static T Set<T>(T letters, int pixels, int line, int weight, string tracking = "normal") where T : BaseTypography
    {
        letters.FontFamily = ["var(--ii-font)"];
        letters.FontSize = FormattableString.Invariant($"{pixels / 16m}rem");
        letters.LineHeight = FormattableString.Invariant($"{(decimal)line / pixels:0.####}");
        letters.FontWeight = FormattableString.Invariant($"{weight}");
        letters.LetterSpacing = tracking;
        letters.TextTransform = "none";
        return letters;
    }
}
