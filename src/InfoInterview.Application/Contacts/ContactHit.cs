using InfoInterview.Domain.Contacts;

namespace InfoInterview.Application.Contacts;

/// <summary>One contact found while typing.</summary>
public sealed record ContactHit(ContactId Id, string? Preferred, string? Given, string? Family)
{
    public string? Role { get; init; }
    public string? Organisation { get; init; }
    public bool DoNotContact { get; init; }

    /// <summary>First and family name.</summary>
    public string Name => ShownName.Of(Preferred, Given, Family);
}

/// <summary>A tag and how many contacts are filed under it.</summary>
public sealed record TagCount(string Name, int Contacts);
