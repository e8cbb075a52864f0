using InfoInterview.Domain.Contacts;

namespace InfoInterview.Application.Contacts;

/// <summary>Which organisations a list shows.</summary>
public sealed record OrganisationFilter
{
    /// <summary>The beginning of a word of the name; blank finds all.</summary>
    public string? Search { get; init; }

    /// <summary>The bin instead of the list.</summary>
    public bool InTheBin { get; init; }

    public OrganisationSort Sort { get; init; }

    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Rows a page, 1 to 200.</summary>
    public int Size { get; init; } = 50;
}

/// <summary>What a list of organisations is sorted by.</summary>
public enum OrganisationSort
{
    /// <summary>Where to look first: interest, hiring, an ally there, name.</summary>
    LookFirst,

    Name,
}

/// <summary>One page of organisations, and how many the list holds.</summary>
public sealed record OrganisationPage(IReadOnlyList<OrganisationRow> Rows, int Total);

/// <summary>One organisation in a list, with how many people one knows there.</summary>
public sealed record OrganisationRow(OrganisationId Id, string Name, string? City, bool Advocacy, int Motivation, int Posting, int People);

/// <summary>Everything an organisation's page shows and its form edits.</summary>
public sealed record OrganisationView(OrganisationId Id, string Name, int Version)
{
    public string? Website { get; init; }
    public string? City { get; init; }
    public bool Advocacy { get; init; }
    public int Motivation { get; init; }
    public int Posting { get; init; }
    public string? DressNote { get; init; }
    public string? Notes { get; init; }
    public DateTimeOffset? DeletedAt { get; init; }
    public int PeopleCount { get; init; }

    /// <summary>By name; the first 200.</summary>
    public IReadOnlyList<ContactRow> People { get; init; } = [];

    /// <summary>The form that saves this organisation unchanged.</summary>
    public OrganisationForm ToForm() => new(Name) { Website = Website, City = City, DressNote = DressNote, Notes = Notes };
}
