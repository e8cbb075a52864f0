using InfoInterview.Domain.Contacts;

namespace InfoInterview.Application.Contacts;

/// <summary>One page of a list of contacts.</summary>
/// <param name="Rows">The page's rows, in the list's order.</param>
/// <param name="Next">What the next page comes after; null on the last.</param>
/// <param name="Previous">What the previous page comes before; null on the first.</param>
/// <param name="Total">How many the list holds, counted up to <see cref="MostCounted"/>.</param>
public sealed record ContactPage(IReadOnlyList<ContactRow> Rows, ContactId? Next, ContactId? Previous, int Total)
{
    /// <summary>Counting stops here, so that a page of a long list costs what a page of a short one does.</summary>
    public const int MostCounted = 10_000;

    /// <summary>Whether the list holds more than <see cref="Total"/>.</summary>
    public bool HasMoreThanTotal => Total >= MostCounted;
}

/// <summary>One contact in a list.</summary>
public sealed record ContactRow(ContactId Id, string? Preferred, string? Given, string? Family)
{
    public string? Role { get; init; }
    public OrganisationId? OrganisationId { get; init; }
    public string? Organisation { get; init; }

    /// <summary>The address messages go to.</summary>
    public string? Email { get; init; }

    public Circle Circle { get; init; }
    public bool DoNotContact { get; init; }
    public DateTimeOffset? LastInteractionAt { get; init; }
    public DateTimeOffset? DeletedAt { get; init; }

    /// <summary>First and family name.</summary>
    public string Name => ShownName.Of(Preferred, Given, Family);
}
