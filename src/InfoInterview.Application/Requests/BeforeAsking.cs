using InfoInterview.Domain.Requests;

namespace InfoInterview.Application.Requests;

/// <summary>What to think of before asking somebody.</summary>
/// <param name="Warnings">Worth a second thought, never a wall.</param>
public sealed record BeforeAsking(IReadOnlyList<EligibilityWarning> Warnings)
{
    /// <summary>They asked not to be contacted.</summary>
    public bool DoNotContact { get; init; }

    /// <summary>They are left in peace until this day of the user's; null when they are not.</summary>
    public DateOnly? InPeaceUntil { get; init; }

    /// <summary>The latest open request to them; null when none is.</summary>
    public RequestId? Open { get; init; }

    /// <summary>That request has not been sent.</summary>
    public bool OpenIsDraft { get; init; }

    /// <summary>A request may be started.</summary>
    public bool MayAsk => !DoNotContact && InPeaceUntil is null;
}
