using InfoInterview.Domain.Meetings;

namespace InfoInterview.Application.Meetings;

/// <summary>What was written about a meeting, and what they know of it.</summary>
public sealed record MeetingLetters
{
    /// <summary>They were invited to this slot.</summary>
    public bool Invited { get; init; }

    /// <summary>They were invited to an earlier slot of this conversation and not to this one: their calendar shows the old time.</summary>
    public bool HoldsOldInvitation { get; init; }

    /// <summary>The invitation was withdrawn.</summary>
    public bool Withdrawn { get; init; }

    public bool QuestionsSent { get; init; }
    public bool Confirmed { get; init; }

    /// <summary>Thanks are owed and have not been sent.</summary>
    public bool OwesThanks { get; init; }

    /// <summary>The slot this one was moved to; null when it was not moved.</summary>
    public MeetingId? MovedTo { get; init; }

    /// <summary>It was called off, and their calendar still shows it.</summary>
    public bool IsToBeWithdrawn(MeetingState state) =>
        state is MeetingState.CancelledByMe or MeetingState.CancelledByThem && (Invited || HoldsOldInvitation) && !Withdrawn;
}
