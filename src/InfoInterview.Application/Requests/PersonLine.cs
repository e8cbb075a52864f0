using InfoInterview.Domain.Contacts;

namespace InfoInterview.Application.Requests;

/// <summary>A contact as a row or a card names them.</summary>
/// <param name="Name">First and family name.</param>
/// <param name="FirstName">What to call them.</param>
public sealed record PersonLine(ContactId Id, string Name, string FirstName)
{
    public OrganisationId? OrganisationId { get; init; }
    public string? Organisation { get; init; }
    public string? RoleTitle { get; init; }
    public string? City { get; init; }

    /// <summary>What links the two, in a few words; null when nothing is on record.</summary>
    public string? Link { get; init; }

    /// <summary>IANA id; null when unknown.</summary>
    public string? TimeZone { get; init; }

    public string? HolidayRegion { get; init; }
    public bool DoNotContact { get; init; }
    public bool IsInBin { get; init; }
}
