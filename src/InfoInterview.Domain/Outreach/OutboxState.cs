namespace InfoInterview.Domain.Outreach;

/// <summary>Where an outbox row stands. Stored by name.</summary>
public enum OutboxState
{
    /// <summary>Waits for its time.</summary>
    Queued,

    /// <summary>One worker has it; nothing was sent yet.</summary>
    Claimed,

    /// <summary>The words may be on the wire.</summary>
    Transmitting,

    /// <summary>Waits for its user's word.</summary>
    Held,

    /// <summary>It may or may not have left; never sent again by itself.</summary>
    Unknown,

    Sent,
    Failed,
    Cancelled,
}
