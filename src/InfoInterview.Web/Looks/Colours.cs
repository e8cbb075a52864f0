namespace InfoInterview.Web.Looks;

/// <summary>The colours MudBlazor must be told by value. Each property is the token of its name in <c>css/tokens.css</c>; a test compares them.</summary>
public sealed record Colours
{
    public required string Canvas { get; init; }
    public required string Surface { get; init; }
    public required string Sunken { get; init; }
    public required string Hover { get; init; }
    public required string Line { get; init; }
    public required string LineControl { get; init; }
    public required string Ink { get; init; }
    public required string Ink2 { get; init; }
    public required string Ink3 { get; init; }
    public required string Lake { get; init; }
    public required string LakeStrong { get; init; }
    public required string LakeSoft { get; init; }
    public required string OnLake { get; init; }
    public required string Plum { get; init; }
    public required string Brick { get; init; }
    public required string Amber { get; init; }
    public required string Moss { get; init; }
    public required string Toast { get; init; }
    public required string OnToast { get; init; }

    /// <summary>On white.</summary>
    public static Colours Light { get; } = new()
    {
        Canvas = "#f1f4f4",
        Surface = "#ffffff",
        Sunken = "#f6f8f8",
        Hover = "#eef2f2",
        Line = "#e2e8e7",
        LineControl = "#7f8d8c",
        Ink = "#13201f",
        Ink2 = "#485655",
        Ink3 = "#5f6d6c",
        Lake = "#0b5b69",
        LakeStrong = "#084854",
        LakeSoft = "#e1f0f2",
        OnLake = "#ffffff",
        Plum = "#7a3a72",
        Brick = "#a5321c",
        Amber = "#7f4e00",
        Moss = "#286738",
        Toast = "#1a2827",
        OnToast = "#f2f6f5",
    };

    /// <summary>On near black.</summary>
    public static Colours Dark { get; } = new()
    {
        Canvas = "#0c1112",
        Surface = "#13191b",
        Sunken = "#0f1516",
        Hover = "#1c2527",
        Line = "#253032",
        LineControl = "#6b7a79",
        Ink = "#e7eeed",
        Ink2 = "#b1bdbc",
        Ink3 = "#8f9d9c",
        Lake = "#7fcedb",
        LakeStrong = "#a3dfe9",
        LakeSoft = "#13323a",
        OnLake = "#05252b",
        Plum = "#dfaad6",
        Brick = "#ff9f88",
        Amber = "#ecbc6c",
        Moss = "#90d19e",
        Toast = "#e7eeed",
        OnToast = "#13201f",
    };
}
