using MudBlazor;

namespace InfoInterview.Web.Looks;

/// <summary>Our looks as MudBlazor's theme. The style sheet's bridge says the same by variables and is there before the circuit.</summary>
public static class LooksTheme
{
    /// <summary>Both palettes, letters, shadows and measures.</summary>
    public static MudTheme Theme { get; } = new()
    {
        PaletteLight = Fill(new PaletteLight(), Colours.Light, "#ffffff"),
        PaletteDark = Fill(new PaletteDark(), Colours.Dark, Colours.Dark.Canvas),
        Typography = LooksTypography.Typography,
        Shadows = new Shadow { Elevation = [.. Enumerable.Range(0, 26).Select(Lift)] },
        LayoutProperties = new LayoutProperties
        {
            DefaultBorderRadius = "6px",
            DrawerWidthLeft = "224px",
            DrawerMiniWidthLeft = "56px",
            AppbarHeight = "52px",
        },
    };

    private static string Lift(int elevation) => elevation switch
    {
        0 => "none",
        <= 2 => "var(--ii-lift-1)",
        <= 8 => "var(--ii-lift-2)",
        _ => "var(--ii-lift-3)",
    };

    private static TPalette Fill<TPalette>(TPalette palette, Colours colours, string contrast) where TPalette : Palette
    {
        (palette.Primary, palette.PrimaryDarken, palette.PrimaryLighten, palette.PrimaryContrastText) = (colours.Lake, colours.LakeStrong, colours.LakeSoft, colours.OnLake);
        (palette.Secondary, palette.Info, palette.Tertiary) = (colours.Plum, colours.Lake, colours.Lake);
        (palette.Success, palette.Warning, palette.Error, palette.Dark) = (colours.Moss, colours.Amber, colours.Brick, colours.Toast);
        (palette.SecondaryContrastText, palette.InfoContrastText, palette.TertiaryContrastText) = (contrast, contrast, contrast);
        (palette.SuccessContrastText, palette.WarningContrastText, palette.ErrorContrastText, palette.DarkContrastText) = (contrast, contrast, contrast, contrast);
        (palette.Background, palette.DrawerBackground, palette.BackgroundGray) = (colours.Canvas, colours.Canvas, colours.Sunken);
        (palette.Surface, palette.AppbarBackground, palette.TableStriped) = (colours.Surface, colours.Surface, colours.Surface);
        (palette.TextPrimary, palette.AppbarText) = (colours.Ink, colours.Ink);
        (palette.TextSecondary, palette.DrawerText, palette.ActionDefault) = (colours.Ink2, colours.Ink2, colours.Ink2);
        (palette.TextDisabled, palette.ActionDisabled, palette.DrawerIcon) = (colours.Ink3, colours.Ink3, colours.Ink3);
        (palette.ActionDisabledBackground, palette.TableHover, palette.Skeleton) = (colours.Hover, colours.Hover, colours.Hover);
        palette.LinesInputs = colours.LineControl;
        (palette.LinesDefault, palette.TableLines, palette.Divider, palette.DividerLight) = (colours.Line, colours.Line, colours.Line, colours.Line);
        palette.HoverOpacity = .06;
        return palette;
    }
}
