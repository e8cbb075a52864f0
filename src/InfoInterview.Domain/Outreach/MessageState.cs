namespace InfoInterview.Domain.Outreach;

/// <summary>Where a message stands for its user.</summary>
public enum MessageState
{
    /// <summary>Being written.</summary>
    Draft,

    /// <summary>In the outbox: its text is locked.</summary>
    OnItsWay,

    /// <summary>It left, or the user says so.</summary>
    Sent,

    /// <summary>It came in.</summary>
    Received,

    /// <summary>Thrown away before it was sent.</summary>
    Discarded,
}
