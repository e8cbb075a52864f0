namespace InfoInterview.Domain.Requests;

/// <summary>How a state is said in a sentence.</summary>
public static class RequestWords
{
    /// <summary>Completes "This request …".</summary>
    public static string Is(RequestState state) => state switch
    {
        RequestState.Draft => "is still a draft",
        RequestState.Sent => "was sent and waits for an answer",
        RequestState.Nudged => "was nudged and waits for an answer",
        RequestState.Replied => "was answered and has no time yet",
        RequestState.Scheduled => "has a meeting ahead",
        RequestState.Held => "led to a conversation that was held",
        RequestState.Thanked => "led to a conversation you gave thanks for",
        RequestState.Completed => "is complete",
        RequestState.NoResponse => "was closed without an answer",
        RequestState.Declined => "was declined",
        RequestState.Withdrawn => "was withdrawn",
        RequestState.OptedOut => "ended with their wish not to be contacted",
        RequestState.Discarded => "was discarded",
        RequestState.Undeliverable => "could not be delivered",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    /// <summary>What one can do from there.</summary>
    public static string Next(RequestState state) => state switch
    {
        RequestState.Draft => "Send it, or log that you have already talked.",
        RequestState.Sent or RequestState.Nudged => "Wait, log their answer, or withdraw.",
        RequestState.Replied => "Agree on a time, or say that you have already talked.",
        RequestState.Scheduled => "Say first how the meeting went, or move or cancel it.",
        RequestState.Held => "Say thank you and do what you owe.",
        RequestState.Thanked => "Do what you still owe, then complete it.",
        RequestState.NoResponse or RequestState.Declined or RequestState.Withdrawn => "If they have written since, log a late reply.",
        RequestState.Undeliverable => "Give it another address or channel.",
        RequestState.OptedOut => "Leave it at that.",
        RequestState.Completed or RequestState.Discarded => "Start a new request instead.",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };
}
