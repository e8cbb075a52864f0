namespace InfoInterview.Application.Contacts.Import;

/// <summary>What its user takes of a preview: all of it, but for the rows they leave out. It keeps those lines, not the rows.</summary>
public sealed class ImportChoice(ImportPreview preview)
{
    private readonly Dictionary<int, ImportFate> _leftOut = [];

    public ImportPreview Preview => preview;

    /// <summary>How many people will be added.</summary>
    public int Added => preview.Added - Count(ImportFate.Add);

    /// <summary>How many people will have something filled in.</summary>
    public int Updated => preview.Updated - Count(ImportFate.Update);

    /// <summary>How many rows change nothing, those left out by hand included.</summary>
    public int Skipped => preview.Skipped + _leftOut.Count;

    /// <summary>How many rows are left out by hand.</summary>
    public int LeftOut => _leftOut.Count;

    /// <summary>The organisations that come back from the bin with the rows that are taken, by name.</summary>
    public IReadOnlyList<string> ComeBack => [.. preview.Rows.Where(r => r.ComesBack is not null && !IsLeftOut(r)).Select(r => r.ComesBack!).Distinct().Order(StringComparer.CurrentCulture)];

    /// <summary>Whether the user left the row out.</summary>
    public bool IsLeftOut(ImportRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return _leftOut.ContainsKey(row.Line);
    }

    /// <summary>Leaves a row out, or takes it again. A row that changes nothing is out already.</summary>
    public void LeaveOut(ImportRow row, bool isOut)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (row.Fate is ImportFate.Skip)
            return;
        if (isOut)
            _leftOut[row.Line] = row.Fate;
        else
            _leftOut.Remove(row.Line);
    }

    /// <summary>The row as it will be carried out.</summary>
    internal ImportRow Of(ImportRow row) => _leftOut.ContainsKey(row.Line) ? row with { Fate = ImportFate.Skip, Changes = [], ComesBack = null } : row;

    private int Count(ImportFate fate) => _leftOut.Values.Count(f => f == fate);
}
