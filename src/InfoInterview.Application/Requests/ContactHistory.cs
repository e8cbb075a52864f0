using InfoInterview.Application.Reminders;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Requests;

namespace InfoInterview.Application.Requests;

/// <summary>What there is between the user and one contact: what is next, what happened, what is owed, what was asked.</summary>
public sealed record ContactHistory(PersonLine Person)
{
    /// <summary>The open request that has the first thing to do; null when none is open.</summary>
    public OpenRequest? Open { get; init; }

    /// <summary>The latest first, long words only with their beginning.</summary>
    public IReadOnlyList<ThreadEntry> Thread { get; init; } = [];

    /// <summary>There is more of the thread, before the entries here.</summary>
    public bool HasEarlier { get; init; }

    /// <summary>What is owed to them or because of them, the earliest due first.</summary>
    public IReadOnlyList<OwedRow> Owed { get; init; } = [];

    /// <summary>Their requests, the latest first.</summary>
    public IReadOnlyList<RequestOfContact> Requests { get; init; } = [];

    /// <summary>How many requests there are in all.</summary>
    public int RequestsInAll { get; init; }

    /// <summary>How often the two have talked.</summary>
    public int TimesMet { get; init; }

    /// <summary>When they were last asked for something, in words ("12 Nov"); null when never.</summary>
    public string? LastAsked { get; init; }
}

/// <summary>A request that goes on, as the card of the next step needs it.</summary>
/// <param name="Words">What is next in words; null when nothing is reminded of.</param>
/// <param name="OnItsWay">How a message on its way stands; null when none is.</param>
/// <param name="Steps">Every step the request allows now, the likeliest first.</param>
public sealed record OpenRequest(RequestRow Row, RowWords? Words, string? OnItsWay, IReadOnlyList<RequestStepKind> Steps)
{
    /// <summary>The message on its way; null when none is.</summary>
    public MessageId? WaitingMessage { get; init; }
}

/// <summary>One request in the list on a contact's page.</summary>
/// <param name="StateWords">"Sent", "Said yes".</param>
/// <param name="When">"asked 12 Nov", "met 19 Nov", "closed 3 Dec", "not sent yet".</param>
public sealed record RequestOfContact(RequestId Id, RequestState State, string StateWords, string Topic, string When);
