using InfoInterview.Application.Meetings;
using InfoInterview.Application.Outreach.Incoming;
using InfoInterview.Application.Reminders;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Questions;
using InfoInterview.Domain.Requests;

namespace InfoInterview.Application.Requests;

/// <summary>One request with everything its page shows.</summary>
public sealed record RequestPage(RequestId Id, PersonLine Person, RequestState State)
{
    /// <summary>The row it would be in the list: state in words, next step, when, because of whom.</summary>
    public required RequestRow Row { get; init; }

    /// <summary>The user's own zone.</summary>
    public required Domain.Time.Zone Home { get; init; }

    public PersonLine? Introducer { get; init; }
    public MessageKind Kind { get; init; }
    public Channel Channel { get; init; }
    public string Topic { get; init; } = "";
    public int AskedMinutes { get; init; }
    public int NudgeCount { get; init; }
    public int MaxNudges { get; init; }
    public CloseReason? CloseReason { get; init; }
    public DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset? SentAt { get; init; }
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>What is next in words, with its reminder; null when nothing is reminded of.</summary>
    public RowWords? NextWords { get; init; }

    /// <summary>How a message on its way stands ("waits until 09:10"); null when none is. Its text is locked meanwhile.</summary>
    public string? OnItsWay { get; init; }

    /// <summary>The message on its way; null when none is.</summary>
    public MessageId? WaitingMessage { get; init; }

    /// <summary>What they wrote and its user has not said yet what it is; null when nothing is asked.</summary>
    public HeardMail? Heard { get; init; }

    /// <summary>The draft that waits, if one does.</summary>
    public MessageId? Draft { get; init; }

    /// <summary>They asked not to be contacted, and the one line that may follow has not been written.</summary>
    public bool MayAcknowledge { get; init; }

    /// <summary>The slot agreed, if one is.</summary>
    public MeetingRow? Meeting { get; init; }

    public QuestionSetId? QuestionSet { get; init; }
    public string? QuestionSetName { get; init; }

    /// <summary>What is owed because of this request and not settled.</summary>
    public IReadOnlyList<OwedRow> Owed { get; init; } = [];

    /// <summary>The latest first.</summary>
    public IReadOnlyList<ThreadEntry> Thread { get; init; } = [];

    /// <summary>Every step the request allows now, the likeliest first.</summary>
    public IReadOnlyList<RequestStepKind> Steps { get; init; } = [];

    public IReadOnlyList<MoveTarget> Moves { get; init; } = [];

    /// <summary>The latest step may be taken back until then; null when it may not.</summary>
    public DateTimeOffset? UndoUntil { get; init; }
}
