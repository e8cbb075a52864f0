using InfoInterview.Application.Reminders;
using InfoInterview.Domain.Meetings;
using InfoInterview.Domain.Requests;

namespace InfoInterview.Application.Requests;

/// <summary>The board: its columns from left to right, and how many requests stand where.</summary>
public sealed record RequestBoard(IReadOnlyList<BoardColumn> Columns, int Open, int Closed);

/// <summary>One column of open requests; the closed ones are only counted.</summary>
public sealed record BoardColumn(RequestGroup Group, IReadOnlyList<RequestCard> Cards)
{
    public string Name => Group.Name();
}

/// <summary>One request on the board.</summary>
public sealed record RequestCard(RequestId Id, PersonLine Person, RequestState State)
{
    /// <summary>Who named them, if anybody did.</summary>
    public PersonLine? Introducer { get; init; }

    /// <summary>Why and what is next, at most three, each of one line.</summary>
    public IReadOnlyList<CardLine> Lines { get; init; } = [];

    public required NextStep Next { get; init; }

    /// <summary>The meeting agreed, if one is.</summary>
    public MeetingId? Meeting { get; init; }

    /// <summary>Where the card can be moved, with what follows.</summary>
    public IReadOnlyList<MoveTarget> Moves { get; init; } = [];
}

/// <summary>One line of a card.</summary>
public sealed record CardLine(string Text, RowTone Tone = RowTone.Plain, LineMark Mark = LineMark.None)
{
    /// <summary>What runs down to this moment, as a ring; UTC.</summary>
    public DateTimeOffset? RunsOutAt { get; init; }
}

/// <summary>The small sign before a line.</summary>
public enum LineMark
{
    None,
    Introducer,
    Phone,
    Video,
    InPerson,
    Written,
    Mail,
    Check,
    Ring,
    Countdown,
    Dot,
    Half,
}
