using InfoInterview.Application.Reminders;
using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Requests;

namespace InfoInterview.Application.Requests;

/// <summary>A page of the list.</summary>
/// <param name="Next">The row to read on after; null on the last page.</param>
/// <param name="Matching">How many the filter lets through.</param>
/// <param name="All">How many requests there are.</param>
public sealed record RequestList(IReadOnlyList<RequestRow> Rows, RequestId? Next, int Matching, int All);

/// <summary>One request in the list.</summary>
public sealed record RequestRow(RequestId Id, PersonLine Person, RequestState State)
{
    /// <summary>"Sent", "Said yes", "Away until 30 Nov".</summary>
    public required string StateWords { get; init; }

    /// <summary>What to do next; an action with a place to go, or only a word ("Wait").</summary>
    public required string NextWord { get; init; }

    /// <summary>Null when there is nothing to do but wait.</summary>
    public RowAction? Action { get; init; }

    public required string When { get; init; }
    public RowTone WhenTone { get; init; }

    /// <summary>What runs down to this moment, as a ring; UTC.</summary>
    public DateTimeOffset? RunsOutAt { get; init; }

    /// <summary>The introducer's name, or what links the two, or "own search".</summary>
    public required string BecauseOf { get; init; }

    /// <summary>Who named them; null when nobody did.</summary>
    public ContactId? Introducer { get; init; }

    /// <summary>"12 Nov", or "not yet".</summary>
    public required string Asked { get; init; }

    public required NextStep Next { get; init; }
    public IReadOnlyList<MoveTarget> Moves { get; init; } = [];

    /// <summary>The live reminder that is next, for a snooze; null when none is.</summary>
    public Domain.Reminders.ReminderId? Reminder { get; init; }
}
