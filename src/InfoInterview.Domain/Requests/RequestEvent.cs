using InfoInterview.Domain.Accounts;

namespace InfoInterview.Domain.Requests;

/// <summary>One thing that happened to a request. Written once and never changed; figures are counted from these rows.</summary>
public sealed class RequestEvent : IOwned
{
    /// <summary>The longest reason a user may type.</summary>
    public const int MaxReasonLength = 400;

    private RequestEvent()
    {
    }

    public RequestEventId Id { get; private set; }

    public OwnerId OwnerId { get; private set; }

    public RequestId RequestId { get; private set; }

    /// <summary>Its place in the request's history, from 1; unique within the request.</summary>
    public int Number { get; private set; }

    /// <summary>When it happened, UTC.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>When it was written down, UTC; later than <see cref="At"/> when the user logs the past.</summary>
    public DateTimeOffset RecordedAt { get; private set; }

    /// <summary>The state before; equal to <see cref="To"/> when the state did not move. Null for the first event.</summary>
    public RequestState? From { get; private set; }

    public RequestState To { get; private set; }

    public RequestTrigger Trigger { get; private set; }

    public RequestActor Actor { get; private set; }

    public string? Reason { get; private set; }

    /// <summary>The details as JSON; see <see cref="RequestEventData"/>.</summary>
    public string? Data { get; private set; }

    /// <summary>The event this one takes back; figures skip both.</summary>
    public RequestEventId? CompensatesEventId { get; private set; }

    internal static RequestEvent Record(
        InterviewRequest request, RequestContext context, RequestTrigger trigger, RequestState? from, DateTimeOffset at,
        RequestEventData data, string? reason, RequestEventId? compensates = null) =>
        new()
        {
            Id = RequestEventId.New(),
            OwnerId = request.OwnerId,
            RequestId = request.Id,
            Number = request.Version,
            At = at,
            RecordedAt = context.Now,
            From = from,
            To = request.State,
            Trigger = trigger,
            Actor = context.Actor,
            Reason = reason,
            Data = data.ToJson(),
            CompensatesEventId = compensates,
        };
}
