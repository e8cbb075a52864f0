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

    [Parameter, EditorRequired]
    public ImportPreview Preview { get; set; } = default!;

    private IReadOnlyList<Choice<ImportFate?>> Views =>
    [
        new(null, Counted("All", Preview.Rows.Count)), new(ImportFate.Add, Counted("Add", Preview.Added)),
        new(ImportFate.Update, Counted("Fill in", Preview.Updated)), new(ImportFate.Skip, Counted("Leave out", Preview.Skipped)),
    ];

    private IReadOnlyList<ImportRow> Rows { get; set; } = [];

    private string Words => Rows.Count == 0
        ? "no rows"
        : string.Create(CultureInfo.InvariantCulture, $"{_from + 1:N0} to {Math.Min(_from + Size, Rows.Count):N0} of {Rows.Count:N0}");

    /// <inheritdoc/>
    protected override void OnParametersSet() => Show(_shown);

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
        Rows = fate is null ? Preview.Rows : [.. Preview.Rows.Where(r => r.Fate == fate)];
    }

    private void Back() => _from = Math.Max(0, _from - Size);

    private void On() => _from += Size;
}
