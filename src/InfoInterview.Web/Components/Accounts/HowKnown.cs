using InfoInterview.Domain.Contacts;

namespace InfoInterview.Web.Components.Accounts;

/// <summary>An answer to "How do you know them?": the circle they stand in, and what links you.</summary>
public sealed record HowKnown(string Words, Circle Circle, RelationshipKind? Relationship, string? Hint = null)
{
    /// <summary>The answers, the nearest first.</summary>
    public static IReadOnlyList<HowKnown> All { get; } =
    [
        new("Friend or family", Circle.Inner, RelationshipKind.Friend),
        new("Worked together", Circle.Known, RelationshipKind.ExColleague),
        new("Taught me", Circle.Known, RelationshipKind.Teacher),
        new("Same school", Circle.Affinity, RelationshipKind.Alum, "You share a school; that you never met is fine."),
        new("Lost touch", Circle.Dormant, null, "Most people are glad to hear from someone after years."),
        new("Not yet", Circle.Cold, null, "Then name one thing of theirs you read or heard. Someone nearer is easier for a first time."),
    ];
}
