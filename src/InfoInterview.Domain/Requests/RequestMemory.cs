using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Outreach;

namespace InfoInterview.Domain.Requests;

/// <summary>Everything of a request that a verb may change, as it was at one moment.</summary>
public sealed record RequestMemory
{
    public RequestState State { get; init; }

    public Channel Channel { get; init; }

    public OrganisationId? OrganisationAtSend { get; init; }

    public int NudgeCount { get; init; }

    public DateTimeOffset? SentAt { get; init; }

    public DateTimeOffset? NudgedAt { get; init; }

    public DateTimeOffset? RepliedAt { get; init; }

    public ReplyKind? ReplyKind { get; init; }

    public DateOnly? AwayUntil { get; init; }

    public DateOnly? LaterOn { get; init; }

    public DateTimeOffset? HeldAt { get; init; }

    public DateTimeOffset? ThankedAt { get; init; }

    public DateTimeOffset? ReportedBackAt { get; init; }

    public DateTimeOffset? ClosedAt { get; init; }

    public CloseReason? CloseReason { get; init; }

    public bool BecameOpportunity { get; init; }

    public int ReschedulesByMe { get; init; }

    public int ReschedulesByThem { get; init; }

    public int NoShowsByMe { get; init; }

    public int NoShowsByThem { get; init; }
}
