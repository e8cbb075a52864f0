using System.Globalization;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Time;

namespace InfoInterview.Domain.Requests;

/// <summary>A message of a request that is queued, claimed, transmitting, held or unknown. Until it is settled its request keeps its state.</summary>
public sealed record MessageOnItsWay(MessageKind Kind, OutboxState State, DateTimeOffset LeavesAt)
{
    /// <summary>Its account is paused, so it waits for its user to mend the account rather than for its time.</summary>
    public bool IsPaused { get; init; }

    /// <summary>The message itself, where it is to be opened.</summary>
    public MessageId? Message { get; init; }

    /// <summary>How it stands, in the words shown beside the request's state. Another day than today is named.</summary>
    public string Words(Zone userZone, DateTimeOffset now) => State switch
    {
        OutboxState.Queued when IsPaused => "waits, because sending is paused",
        OutboxState.Queued => $"waits until {userZone.At(LeavesAt).ToString(userZone.DateAt(LeavesAt) == userZone.DateAt(now) ? "HH:mm" : "ddd d MMM, HH:mm", CultureInfo.InvariantCulture)}",
        OutboxState.Held => "is held and waits for your word",
        OutboxState.Unknown => "may or may not have left; we do not know",
        _ => "is leaving now",
    };

    internal RefusedException Refuse(Zone userZone, DateTimeOffset now) => new(
        "request.on-its-way",
        $"A message of this request {Words(userZone, now)}. Nothing was changed. {Next}");

    private string Next => State switch
    {
        OutboxState.Queued or OutboxState.Held => "Let it leave, or cancel it first.",
        OutboxState.Unknown => "Say first whether it was sent.",
        _ => "Wait a moment and look again.",
    };
}
