namespace InfoInterview.Domain.Requests;

/// <summary>Why a request is over.</summary>
public enum CloseReason
{
    Completed,
    NoResponse,
    DeclinedNoTime,
    DeclinedNotRight,
    DeclinedReferredOn,
    AgreedNeverScheduled,
    Cancelled,
    Withdrawn,
    OptedOut,
    Undeliverable,
    Discarded,
}
