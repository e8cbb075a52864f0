using InfoInterview.Application.Requests;
using InfoInterview.Domain.Meetings;
using InfoInterview.Domain.Reminders;
using InfoInterview.Domain.Requests;
using InfoInterview.Domain.Time;

namespace InfoInterview.Application.Reminders;

/// <summary>What the words of one reminder are made of.</summary>
public sealed record RowFacts
{
    public required Reminder Reminder { get; init; }

    /// <summary>Whom the to-do is towards.</summary>
    public required PersonLine Person { get; init; }

    public required DateTimeOffset Now { get; init; }

    /// <summary>The user's zone.</summary>
    public required Zone Zone { get; init; }

    /// <summary>The business days of the request's contact.</summary>
    public required BusinessCalendar Calendar { get; init; }

    public InterviewRequest? Request { get; init; }

    /// <summary>The request's contact, who is another person in a report back and in a referral.</summary>
    public PersonLine? About { get; init; }

    public Meeting? Meeting { get; init; }

    /// <summary>The draft that waits for somebody who was named.</summary>
    public InterviewRequest? Begun { get; init; }

    /// <summary>What was promised.</summary>
    public string? Promise { get; init; }

    /// <summary>The beginning of the last thing they wrote.</summary>
    public string? TheirWords { get; init; }

    /// <summary>A thank-you waits as a draft.</summary>
    public bool ThanksDrafted { get; init; }

    /// <summary>The debrief is still to be written.</summary>
    public bool DebriefOpen { get; init; }

    /// <summary>How many questions are marked to be sent ahead; null without a set.</summary>
    public int? QuestionsAhead { get; init; }

    internal DateOnly Today => Zone.DateAt(Now);
}
