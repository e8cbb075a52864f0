using System.Globalization;
using InfoInterview.Application.Contacts.Import;
using InfoInterview.Web.Components.Kit;
using Microsoft.AspNetCore.Components;

namespace InfoInterview.Web.Components.Contacts.Import;

/// <summary>What an import would do, row by row, a page at a time.</summary>
public sealed partial class PreviewTable
{
    private const int Size = 25;
    private ImportFate? _shown;
    private int _from;
    private ImportPreview? _of;

    [Parameter, EditorRequired]
    public ImportChoice Choice { get; set; } = default!;

    /// <summary>Told when a row was left out or taken again.</summary>
    [Parameter]
    public EventCallback OnChanged { get; set; }

    private ImportPreview Preview => Choice.Preview;

    private IReadOnlyList<Choice<ImportFate?>> Views =>
    [
        new(null, Counted("All", Preview.Rows.Count)), new(ImportFate.Add, Counted("Add", Choice.Added)),
        new(ImportFate.Update, Counted("Fill in", Choice.Updated)), new(ImportFate.Skip, Counted("Leave out", Choice.Skipped)),
    ];

    private IReadOnlyList<ImportRow> Rows { get; set; } = [];

    private string Words => Rows.Count == 0
        ? "no rows"
        : string.Create(CultureInfo.InvariantCulture, $"{_from + 1:N0} to {Math.Min(_from + Size, Rows.Count):N0} of {Rows.Count:N0}");

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        if (_of == Preview)
            return;
        _of = Preview;
        Show(_shown);
    }

    private static string Counted(string word, int count) => string.Create(CultureInfo.InvariantCulture, $"{word} {count:N0}");

    private static string? Written(FieldChange change) => change.Field switch
    {
        ImportedField.Name => null,
        ImportedField.LinkedIn => "LinkedIn profile",
        ImportedField.FamilyName => $"family name {change.After}",
        ImportedField.HowMet => $"how you met: {change.After}",
        _ => change.After,
    };

    private void Show(ImportFate? fate)
    {
        (_shown, _from) = (fate, 0);
        Rows = fate switch
        {
            null => Preview.Rows,
            ImportFate.Skip => [.. Preview.Rows.Where(r => r.Fate is ImportFate.Skip || Choice.IsLeftOut(r))],
            _ => [.. Preview.Rows.Where(r => r.Fate == fate)],
        };
    }

    // The row stays where it is until the view changes: one can take it again at once.
    private Task LeaveOutAsync(ImportRow row, bool isOut)
    {
        Choice.LeaveOut(row, isOut);
        return OnChanged.InvokeAsync();
    }

    private void Back() => _from = Math.Max(0, _from - Size);

    private void On() => _from += Size;
}
