using InfoInterview.Domain.Contacts;

namespace InfoInterview.Domain.Requests;

/// <summary>How a conversation went, in figures.</summary>
public sealed record Talk
{
    /// <summary>How long it was; as agreed when not said.</summary>
    public int? ActualMinutes { get; init; }

    /// <summary>Others who were there; each is owed thanks.</summary>
    public IReadOnlyList<ContactId> AlsoThere { get; init; } = [];

    /// <summary>How often to keep in touch from now on.</summary>
    public KeepInTouchTier KeepInTouch { get; init; } = KeepInTouchTier.B;
}
