using InfoInterview.Domain.Contacts;

namespace InfoInterview.Domain.Requests;

/// <summary>Their no: they have no time, or else are not the right person or do not wish to.</summary>
public sealed record Refusal(DateTimeOffset At, bool NoTime)
{
    /// <summary>Whom they named instead.</summary>
    public IReadOnlyList<ContactId> Named { get; init; } = [];

    /// <summary>Those of them who asked not to be contacted: they were named, and are owed no word.</summary>
    public IReadOnlyList<ContactId> LeftAlone { get; init; } = [];
}
