using System.Globalization;
using InfoInterview.Domain.Requests.Check;
using InfoInterview.Web.Components.Kit;
using Microsoft.AspNetCore.Components;

namespace InfoInterview.Web.Components.Outreach;

/// <summary>The request check beside a draft: a list that teaches, numbered as the marks in the text are.</summary>
public sealed partial class CheckList
{
    [Parameter, EditorRequired]
    public CheckReport Report { get; set; } = null!;

    /// <summary>Told when a fix is pressed.</summary>
    [Parameter]
    public EventCallback<Fix> OnFix { get; set; }

    /// <summary>Told when the words are to be shown in the text.</summary>
    [Parameter]
    public EventCallback<TextSpan> OnShow { get; set; }

    private int Errors => Report.Findings.Count(f => f.Severity is Severity.Error);

    private int Warnings => Report.Findings.Count(f => f.Severity is Severity.Warning);

    /// <summary>The marks for the text, numbered as the list is.</summary>
    public static IReadOnlyList<TextMark> Marks(CheckReport report) =>
        [.. Numbered(report)
            .Where(n => n.Finding.Span is { Part: TextPart.Body, Length: > 0 } && n.Finding.Severity is not Severity.Info)
            .Select(n => new TextMark(n.Finding.Span!.Value.Start, n.Finding.Span.Value.Length, n.Number?.ToString(CultureInfo.InvariantCulture), ToneOf(n.Finding)))];

    // Hints carry no number: they want nothing mended.
    private static IEnumerable<(Finding Finding, int? Number)> Numbered(CheckReport report)
    {
        var number = 0;
        foreach (var finding in report.Findings)
            yield return (finding, finding.Severity is Severity.Info ? null : ++number);
    }

    private static Tone ToneOf(Finding finding) => finding.Severity switch
    {
        Severity.Error => Tone.Brick,
        Severity.Warning => Tone.Amber,
        _ => Tone.Plain,
    };
}
