using InfoInterview.Domain.Contacts;

namespace InfoInterview.Application.Accounts;

/// <summary>One invented person of the practice space.</summary>
internal sealed record PracticePerson(string Given, string Family, string Role, string Organisation, string City, string Zone, Circle Circle)
{
    public RelationshipKind? Relationship { get; init; }
    /// <summary>What links the two of you, as a sentence without its full stop.</summary>
    public string? Connection { get; init; }

    /// <summary>A thing of theirs as one names it to them: "your tide gauge project".</summary>
    public string? Work { get; init; }
    public string? Field { get; init; }

    /// <summary>The given name of the invented person who named this one.</summary>
    public string? NamedBy { get; init; }
}
