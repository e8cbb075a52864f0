using InfoInterview.Domain.Contacts;

namespace InfoInterview.Application.Requests;

/// <summary>Somebody they named: one of the user's people already, or a name and what else was said.</summary>
public sealed record NamedPerson
{
    /// <summary>One who is a contact already; the rest is then left aside.</summary>
    public ContactId? Known { get; init; }

    public string? Given { get; init; }
    public string? Family { get; init; }
    public string? Email { get; init; }
    public string? Organisation { get; init; }

    /// <summary>Why them, in a line.</summary>
    public string? Why { get; init; }
}
