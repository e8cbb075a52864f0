using InfoInterview.Application.Questions;
using InfoInterview.Application.Requests;
using InfoInterview.Domain.Meetings;
using InfoInterview.Domain.Requests;
using InfoInterview.Domain.Time;

namespace InfoInterview.Application.Meetings;

/// <summary>The agenda: what is ahead or waits for a word first, the soonest first; then what is past, the latest first.</summary>
/// <param name="NextPast">The row to read the past on after; null at its end.</param>
public sealed record MeetingAgenda(IReadOnlyList<MeetingRow> Coming, IReadOnlyList<MeetingRow> Past, MeetingId? NextPast);

/// <summary>One meeting with everything its page shows.</summary>
public sealed record MeetingPage(MeetingRow Row)
{
    /// <summary>The user's zone now.</summary>
    public required Zone MyZone { get; init; }

    /// <summary>Agreed minutes; <see cref="MeetingRow.Minutes"/> is what it was once held.</summary>
    public int AgreedMinutes { get; init; }

    public string? Fallback { get; init; }
    public string? Takeaways { get; init; }
    public RequestState? RequestState { get; init; }
    public PersonLine? Introducer { get; init; }

    /// <summary>Others who were there.</summary>
    public IReadOnlyList<PersonLine> AlsoThere { get; init; } = [];

    /// <summary>The questions chosen; null when none are.</summary>
    public QuestionSetPage? Questions { get; init; }

    /// <summary>The steps its request allows now.</summary>
    public IReadOnlyList<RequestStepKind> Steps { get; init; } = [];

    /// <summary>It has begun, so that one can say how it went.</summary>
    public bool HasBegun { get; init; }

    /// <summary>For the calendar entry.</summary>
    public int Sequence { get; init; }
}
