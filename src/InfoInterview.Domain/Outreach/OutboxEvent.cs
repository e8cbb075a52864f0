using InfoInterview.Domain.Accounts;

namespace InfoInterview.Domain.Outreach;

/// <summary>One step in an outbox row's history; append-only, so that every mail can be accounted for.</summary>
public sealed class OutboxEvent : IOwned
{
    private OutboxEvent()
    {
    }

    public OwnerId OwnerId { get; private set; }
    public OutboxId OutboxId { get; private set; }

    /// <summary>Its place in the row's history, from 1.</summary>
    public int Number { get; private set; }

    public OutboxState? From { get; private set; }
    public OutboxState To { get; private set; }
    public string Why { get; private set; } = "";
    public string Node { get; private set; } = "";
    public DateTimeOffset At { get; private set; }

    /// <summary>One step.</summary>
    public static OutboxEvent Record(OwnerId owner, OutboxId row, int number, OutboxState? from, OutboxState to, string why, string node, DateTimeOffset at) =>
        new() { OwnerId = owner, OutboxId = row, Number = number, From = from, To = to, Why = why, Node = node, At = at };
}
