using static InfoInterview.Domain.Outreach.OutboxState;

namespace InfoInterview.Domain.Outreach;

/// <summary>The table of moves an outbox row may make. A move that is not listed is a fault of ours, not of the mail.</summary>
public static class OutboxStates
{
    /// <summary>Every allowed move with the reason it exists.</summary>
    public static IReadOnlyList<(OutboxState From, OutboxState To, string Why)> Edges { get; } =
    [
        (Queued, Claimed, "a worker takes it"),
        (Queued, Held, "restored, expired, over the cap, or its user holds it"),
        (Queued, Cancelled, "its user, a reply, a suppression or an erasure withdraws it"),
        (Claimed, Queued, "the lease was lost, or the server was not reached or deferred it; nothing left"),
        (Claimed, Transmitting, "the recipient was accepted and the guard agreed"),
        (Claimed, Held, "the guard found a reason to ask, or the tries are used up"),
        (Claimed, Failed, "the server refused the sender or the recipient for good"),
        (Claimed, Cancelled, "the guard found it withdrawn"),
        (Claimed, Unknown, "the database was restored from a copy while it was claimed"),
        (Transmitting, Sent, "the server accepted it"),
        (Transmitting, Failed, "the server refused the content for good"),
        (Transmitting, Queued, "the server deferred it, or the content was provably never offered"),
        (Transmitting, Held, "deferred, and the tries are used up"),
        (Transmitting, Unknown, "anything else after the content was offered"),
        (Held, Queued, "its user releases it"),
        (Held, Cancelled, "its user drops it"),
        (Unknown, Sent, "found in the Sent folder, answered, or its user says so"),
        (Unknown, Cancelled, "its user drops it or sends it again as a new row"),
    ];

    /// <summary>Whether a row may move from one state to the other.</summary>
    public static bool Allows(OutboxState from, OutboxState to) => Edges.Any(edge => edge.From == from && edge.To == to);

    /// <summary>Whether nothing follows: a further send is always a new row.</summary>
    public static bool IsFinal(this OutboxState state) => Edges.All(edge => edge.From != state);
}
