namespace InfoInterview.Domain.Requests;

/// <summary>What is true of each <see cref="RequestState"/>.</summary>
public static class RequestStates
{
    /// <summary>It reached them and is open still.</summary>
    public static readonly IReadOnlyList<RequestState> AskedAndOpen =
        [RequestState.Sent, RequestState.Nudged, RequestState.Replied, RequestState.Scheduled, RequestState.Held, RequestState.Thanked];

    /// <summary>The talk, if there is to be one, is still ahead.</summary>
    public static readonly IReadOnlyList<RequestState> BeforeTalk =
        [RequestState.Draft, RequestState.Sent, RequestState.Nudged, RequestState.Replied, RequestState.Scheduled];

    /// <summary>Something may still come of it: draft, sent, nudged, replied, scheduled, held or thanked.</summary>
    public static bool IsOpen(this RequestState state) => state <= RequestState.Thanked;

    /// <summary>It is over. <see cref="RequestState.Undeliverable"/> is neither open nor closed: it waits for an address.</summary>
    public static bool IsClosed(this RequestState state) => !state.IsOpen() && state != RequestState.Undeliverable;
}
