using InfoInterview.Domain.Contacts;

namespace InfoInterview.Application.Contacts;

/// <summary>Which contacts a list shows. The cursors are ids, so that a page's address tells nobody a name.</summary>
public sealed record ContactFilter
{
    /// <summary>Beginnings of words; null or blank finds everyone.</summary>
    public string? Search { get; init; }

    public Circle? Circle { get; init; }
    public OrganisationId? Organisation { get; init; }
    public string? Tag { get; init; }

    /// <summary>Only those with no address that takes mail.</summary>
    public bool NoAddress { get; init; }

    /// <summary>Only those to whom no request went out.</summary>
    public bool NotYetAsked { get; init; }

    /// <summary>The bin instead of the people.</summary>
    public bool InTheBin { get; init; }

    public ContactSort Sort { get; init; }

    /// <summary>The page that begins after this contact.</summary>
    public ContactId? After { get; init; }

    /// <summary>The page that ends before this contact; <see cref="After"/> goes first.</summary>
    public ContactId? Before { get; init; }

    /// <summary>Rows a page, 1 to 200.</summary>
    public int Size { get; init; } = 50;
}

/// <summary>What a list of contacts is sorted by.</summary>
public enum ContactSort
{
    /// <summary>Family name, then given name.</summary>
    Name,

    /// <summary>Whom one last heard from or wrote to first; those never in touch last.</summary>
    LastInteraction,
}
