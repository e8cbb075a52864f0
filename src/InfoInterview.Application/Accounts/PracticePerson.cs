using InfoInterview.Domain.Contacts;

namespace InfoInterview.Application.Accounts;

/// <summary>One invented person of the practice space.</summary>
internal sealed record PracticePerson(string Given, string Family, string Role, string Organisation, string City, string Zone, Circle Circle)
{
    public RelationshipKind? Relationship { get; init; }
    public string? Connection { get; init; }
    public string? Work { get; init; }
    public string? Field { get; init; }

    /// <summary>The given name of the invented person who named this one.</summary>
    public string? NamedBy { get; init; }
}
