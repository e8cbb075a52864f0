namespace InfoInterview.Domain.Requests.Check;

/// <summary>What is known of the request a draft belongs to, and of the user's other requests.</summary>
public sealed record RequestFacts
{
    /// <summary>Minutes the request asks for; null when not yet chosen.</summary>
    public int? AskedMinutes { get; init; }

    /// <summary>Business days since the last message to this person; null when there was none.</summary>
    public int? BusinessDaysSinceLastMessage { get; init; }

    /// <summary>The draft answers in the thread that is already there.</summary>
    public bool InThread { get; init; }

    /// <summary>They turned the talk to a job themselves, so job words are no longer out of place.</summary>
    public bool BecameOpportunity { get; init; }

    /// <summary>Nudges of this request that have left.</summary>
    public int NudgesSent { get; init; }

    /// <summary>Age in business days of each other open request at the same organisation.</summary>
    public IReadOnlyList<int> OpenAtOrganisation { get; init; } = [];

    /// <summary>Requests that left today, this one not counted.</summary>
    public int SentToday { get; init; }
}
