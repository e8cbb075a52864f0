using System.Text.Json;
using System.Text.Json.Serialization;
using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Meetings;
using InfoInterview.Domain.Outreach;

namespace InfoInterview.Domain.Requests;

/// <summary>The details of one event, kept as JSON: what figures count by, and what an undo needs to put back.</summary>
public sealed record RequestEventData
{
    private static readonly JsonSerializerOptions Json = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter() },
    };

    public ReplyKind? Reply { get; init; }

    public Channel? Channel { get; init; }

    public DateOnly? Until { get; init; }

    public MeetingId? Meeting { get; init; }

    /// <summary>The slot the new one replaces.</summary>
    public MeetingId? FormerMeeting { get; init; }

    /// <summary>True when they moved, cancelled or missed it; false when the user did.</summary>
    public bool? ByThem { get; init; }

    /// <summary>People named by the one who answered.</summary>
    public IReadOnlyList<ContactId>? Named { get; init; }

    /// <summary>True when they had asked before this opt-out not to be contacted.</summary>
    public bool? LockedBefore { get; init; }

    /// <summary>The address that a bounce flagged; null when it was flagged before.</summary>
    public string? Address { get; init; }

    /// <summary>What was known of that address before.</summary>
    public EmailStatus? AddressWas { get; init; }

    /// <summary>The request as it was before, for an undo.</summary>
    public RequestMemory? Before { get; init; }

    /// <summary>Reads the details of an event; empty when it has none.</summary>
    public static RequestEventData Of(RequestEvent e) =>
        e.Data is null ? new RequestEventData() : JsonSerializer.Deserialize<RequestEventData>(e.Data, Json) ?? new RequestEventData();

    internal string ToJson() => JsonSerializer.Serialize(this, Json);
}
