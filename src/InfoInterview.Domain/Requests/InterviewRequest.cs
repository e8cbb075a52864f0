using InfoInterview.Domain.Accounts;
using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Questions;

namespace InfoInterview.Domain.Requests;

/// <summary>
/// One ask to one person for a conversation. Its state moves only through its verbs; each returns the
/// <see cref="Transition"/> to store with it, or refuses with a sentence.
/// </summary>
public sealed partial class InterviewRequest : IOwned
{
    /// <summary>The longest topic.</summary>
    public const int MaxTopicLength = 200;

    /// <summary>Minutes asked for when nothing else is said.</summary>
    /// <remarks>[SFU-OLC], [BERK], [KU]: 15 to 20 minutes.</remarks>
    public const int DefaultMinutes = 15;

    /// <summary>The fewest minutes one may ask for.</summary>
    public const int FewestMinutes = 10;

    /// <summary>The most minutes one may ask for.</summary>
    /// <remarks>[TUFTS]: 15 to 30 minutes.</remarks>
    public const int MostMinutes = 30;

    private InterviewRequest()
    {
    }

    public RequestId Id { get; private set; }

    public OwnerId OwnerId { get; private set; }

    public ContactId ContactId { get; private set; }

    /// <summary>Where they worked when the request was sent; frozen then, whatever becomes of their job.</summary>
    public OrganisationId? OrganisationAtSendId { get; private set; }

    /// <summary>Who named them; owed a report.</summary>
    public ContactId? ReferredById { get; private set; }

    public MessageKind Kind { get; private set; }

    public Channel Channel { get; private set; }

    /// <summary>10 to 30.</summary>
    public int AskedMinutes { get; private set; }

    public string Topic { get; private set; } = "";

    public RequestState State { get; private set; }

    public int NudgeCount { get; private set; }

    /// <summary>0 to 2; 1 unless the user raised it.</summary>
    public int MaxNudges { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset? SentAt { get; private set; }

    public DateTimeOffset? NudgedAt { get; private set; }

    public DateTimeOffset? RepliedAt { get; private set; }

    public ReplyKind? ReplyKind { get; private set; }

    /// <summary>The last day of an absence they wrote about.</summary>
    public DateOnly? AwayUntil { get; private set; }

    /// <summary>When to ask again, if they said "later".</summary>
    public DateOnly? LaterOn { get; private set; }

    public DateTimeOffset? HeldAt { get; private set; }

    public DateTimeOffset? ThankedAt { get; private set; }

    public DateTimeOffset? ReportedBackAt { get; private set; }

    public DateTimeOffset? ClosedAt { get; private set; }

    public CloseReason? CloseReason { get; private set; }

    /// <summary>They opened the subject of a job; the request check no longer asks us to keep off it.</summary>
    public bool BecameOpportunity { get; private set; }

    public QuestionSetId? QuestionSetId { get; private set; }

    public int ReschedulesByMe { get; private set; }

    public int ReschedulesByThem { get; private set; }

    public int NoShowsByMe { get; private set; }

    public int NoShowsByThem { get; private set; }

    /// <summary>Raised by every event; the concurrency token, and the number of the latest event.</summary>
    public int Version { get; private set; }
}
