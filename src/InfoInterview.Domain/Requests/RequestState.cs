namespace InfoInterview.Domain.Requests;

/// <summary>Where a request stands. Stored by name; the order is the order of the board.</summary>
public enum RequestState
{
    Draft,
    Sent,
    Nudged,
    Replied,
    Scheduled,
    Held,
    Thanked,
    Completed,
    NoResponse,
    Declined,
    Withdrawn,
    OptedOut,
    Discarded,
    Undeliverable,
}
