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

    /// <summary>It was said that the address looks like another, and it is meant all the same.</summary>
    public bool EmailIsMeant { get; init; }

    public string? Organisation { get; init; }

    /// <summary>Why them, in a line.</summary>
    public string? Why { get; init; }

    /// <summary>The person a typed name means, the first word as the given name; nobody when nothing was typed.</summary>
    public static IReadOnlyList<NamedPerson> Typed(string? name)
    {
        var parts = (name ?? "").Split(' ', 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return parts.Length == 0 ? [] : [new NamedPerson { Given = parts[0], Family = parts.Length > 1 ? parts[1] : null }];
    }
}
