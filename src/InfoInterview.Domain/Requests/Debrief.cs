using InfoInterview.Domain.Contacts;

namespace InfoInterview.Domain.Requests;

/// <summary>What the user took away that asks for something to be done.</summary>
public sealed record Debrief
{
    /// <summary>What the user promised, each with a date of its own or three business days.</summary>
    public IReadOnlyList<PromiseMade> Promises { get; init; } = [];

    /// <summary>People they named.</summary>
    public IReadOnlyList<ContactId> Named { get; init; } = [];

    /// <summary>Those of them who asked not to be contacted: they were named, and are owed no word.</summary>
    public IReadOnlyList<ContactId> LeftAlone { get; init; } = [];
}
