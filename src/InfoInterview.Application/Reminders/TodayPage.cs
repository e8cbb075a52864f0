using InfoInterview.Application.Meetings;
using InfoInterview.Application.Requests;
using InfoInterview.Domain.Meetings;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Outreach.Incoming;
using InfoInterview.Domain.Reminders;
using InfoInterview.Domain.Requests;

namespace InfoInterview.Application.Reminders;

/// <summary>Everything Today shows. Groups without rows are left out.</summary>
public sealed record TodayPage(DateOnly Today, IReadOnlyList<TodayGroup> Groups)
{
    /// <summary>How many things ask for something today.</summary>
    public int Count { get; init; }

    /// <summary>"Six things for today."</summary>
    public required string Summary { get; init; }

    /// <summary>How many reminders were done today.</summary>
    public int DoneToday { get; init; }

    /// <summary>A message waits because the mail account is paused; it counts as one thing to do.</summary>
    public bool IsSendingPaused { get; init; }

    public required WeekGoals Week { get; init; }

    /// <summary>The next conversation with what is still to do before it; null when none is agreed.</summary>
    public NextMeeting? NextMeeting { get; init; }
}

/// <summary>A group of rows, in the order of <see cref="TodayGroupKind"/>.</summary>
public sealed record TodayGroup(TodayGroupKind Kind, IReadOnlyList<TodayRow> Rows)
{
    /// <summary>Its heading.</summary>
    public string Name => Kind switch
    {
        TodayGroupKind.Undecided => "Waits for your word",
        TodayGroupKind.Answers => "They wrote",
        TodayGroupKind.ThankYous => "Thank-yous",
        TodayGroupKind.Debts => "Owed to introducers",
        _ => Kind.ToString(),
    };
}

/// <summary>The groups of Today from top to bottom.</summary>
public enum TodayGroupKind
{
    /// <summary>Mails that may or may not have left, that are held, or that a server refused.</summary>
    Undecided,

    /// <summary>What came in and waits for its user to say what it is.</summary>
    Answers,
    Overdue,
    Today,
    ThankYous,
    Debts,
    Meetings,
    Waiting,
}

/// <summary>One row: the thing to do with the name in it, the reason, when, and one action.</summary>
public sealed record TodayRow(PersonLine Person, RowWords Words)
{
    /// <summary>"yesterday", "by 11:18", "4 h 55 min left"; never alone in its colour.</summary>
    public required string When { get; init; }

    public RowTone WhenTone { get; init; }

    /// <summary>What runs down to this moment, as a ring over 24 hours; UTC.</summary>
    public DateTimeOffset? RunsOutAt { get; init; }

    /// <summary>Null for a row no reminder stands behind.</summary>
    public ReminderKind? Kind { get; init; }

    /// <summary>To snooze, complete or drop; null for a row no reminder stands behind.</summary>
    public ReminderId? Reminder { get; init; }

    /// <summary>Its user may say that it is done; otherwise it ends by what it reminds of.</summary>
    public bool MayBeTicked { get; init; }

    /// <summary>It was put off three times: ask whether to drop it.</summary>
    public bool AskWhetherToDrop { get; init; }

    /// <summary>What is owed behind it; letting that go wants a reason.</summary>
    public ObligationId? Obligation { get; init; }

    public RequestId? Request { get; init; }
    public MeetingId? Meeting { get; init; }

    /// <summary>The mail to decide on.</summary>
    public OutboxId? Outbox { get; init; }

    /// <summary>The mail that came in.</summary>
    public ReceivedMailId? Received { get; init; }
}

/// <summary>The week, Monday to Sunday, against the user's own goals.</summary>
public sealed record WeekGoals(int Sent, int SentGoal, int Held, int HeldGoal, IReadOnlyList<WeekDay> Days);

/// <summary>One day of the week: conversations held and ahead.</summary>
public sealed record WeekDay(DateOnly Date, int Held, int Ahead);

/// <summary>The next conversation and its list.</summary>
public sealed record NextMeeting(MeetingRow Row, string In, IReadOnlyList<MeetingCheck> Checks);

/// <summary>One thing to do before a conversation, done or not.</summary>
public sealed record MeetingCheck(string Words, bool Done, ReminderId Reminder);

/// <summary>The numbers beside the places of the menu.</summary>
/// <param name="Messages">Mails that wait for their user's word, and one more when sending is paused while some wait.</param>
public sealed record NavCounts(int Today, int Requests, int Meetings, int Messages);
