namespace InfoInterview.Application.Contacts.Import;

/// <summary>What a file of LinkedIn connections holds.</summary>
/// <param name="Rows">Its rows, in the file's order, those that will be skipped included.</param>
/// <param name="Notes">What a reader of the file should know: another alphabet, a place where reading had to stop.</param>
public sealed record ConnectionsFile(IReadOnlyList<ConnectionRow> Rows, IReadOnlyList<string> Notes);

/// <summary>One row of the file, cleaned.</summary>
/// <param name="Line">The line it begins on, from 1.</param>
public sealed record ConnectionRow(int Line)
{
    public string? Given { get; init; }
    public string? Family { get; init; }
    public string? LinkedInUrl { get; init; }
    public string? Slug { get; init; }
    public string? Email { get; init; }

    /// <summary>The address's form for comparing.</summary>
    public string? EmailKey { get; init; }

    public string? Company { get; init; }
    public string? Position { get; init; }
    public DateOnly? ConnectedOn { get; init; }

    /// <summary>Why the row cannot be taken; null when it can.</summary>
    public string? Fault { get; init; }

    /// <summary>What of the row is left out, and why.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The same row; a date of the connection that still lies ahead is left out, with a note.</summary>
    internal ConnectionRow ConnectedBy(DateOnly today) => ConnectedOn is { } on && on > today
        ? this with { ConnectedOn = null, Notes = [.. Notes, "The date of the connection has not come yet and is left out."] }
        : this;
}
