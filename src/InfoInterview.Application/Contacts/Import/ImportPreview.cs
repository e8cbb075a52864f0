using InfoInterview.Domain.Contacts;

namespace InfoInterview.Application.Contacts.Import;

/// <summary>What an import will do, row by row. Carrying it out does this and nothing else.</summary>
/// <param name="FileName">As its user knows it.</param>
/// <param name="Rows">One for each row of the file.</param>
/// <param name="Notes">What to know before saying yes.</param>
/// <param name="Fingerprint">Equal for two previews that would write the same.</param>
public sealed record ImportPreview(string FileName, IReadOnlyList<ImportRow> Rows, IReadOnlyList<string> Notes, string Fingerprint)
{
    /// <summary>How many people will be added.</summary>
    public int Added { get; } = Rows.Count(r => r.Fate is ImportFate.Add);

    /// <summary>How many people will have something filled in.</summary>
    public int Updated { get; } = Rows.Count(r => r.Fate is ImportFate.Update);

    /// <summary>How many rows change nothing.</summary>
    public int Skipped { get; } = Rows.Count(r => r.Fate is ImportFate.Skip);
}

/// <summary>What will become of a row.</summary>
public enum ImportFate
{
    Add,
    Update,
    Skip,
}

/// <summary>One row of the file and what will become of it.</summary>
/// <param name="Source">The row as read.</param>
/// <param name="Fate">Added, filled in, or skipped.</param>
/// <param name="Why">A sentence for the user.</param>
public sealed record ImportRow(ConnectionRow Source, ImportFate Fate, string Why)
{
    /// <summary>The contact the row belongs to; null for a new one.</summary>
    public ContactId? Existing { get; init; }

    public string? ExistingName { get; init; }

    /// <summary>A contact that may be the same person; the row is added all the same, to be merged later.</summary>
    public string? LooksLike { get; init; }

    /// <summary>The organisation that comes back from the bin because of the row, with what was noted there; null when none does.</summary>
    public string? ComesBack { get; init; }

    /// <summary>What will be written, field by field.</summary>
    public IReadOnlyList<FieldChange> Changes { get; init; } = [];

    /// <summary>The line of the file the row begins on.</summary>
    public int Line => Source.Line;

    /// <summary>The name in the row; empty when it has none.</summary>
    public string Name => ShownName.Of(null, Source.Given, Source.Family);
}

/// <summary>One field an import writes; it was empty before.</summary>
public sealed record FieldChange(ImportedField Field, string After);

/// <summary>The fields an import may write.</summary>
public enum ImportedField
{
    Name,
    Email,
    LinkedIn,
    Organisation,
    Role,
    HowMet,
    FamilyName,
}
