using InfoInterview.Domain.Meetings;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Outreach.Incoming;

namespace InfoInterview.Application.Requests;

/// <summary>One thing that happened between the two, in the thread.</summary>
public sealed record ThreadEntry(DateTimeOffset At, string Title, ThreadTone Tone)
{
    /// <summary>The date in words, with what belongs beside it ("after 2 business days").</summary>
    public required string When { get; init; }

    /// <summary>Their words, ours, or the takeaways; null when there are none.</summary>
    public string? Body { get; init; }

    /// <summary>How many words the whole has, when <see cref="Body"/> is only its beginning.</summary>
    public int? WordsInAll { get; init; }

    public string? Subject { get; init; }
    public MessageId? Message { get; init; }
    public MeetingId? Meeting { get; init; }

    /// <summary>The mail their words came in with; null when they were logged by hand.</summary>
    public ReceivedMailId? Received { get; init; }

    /// <summary>Small facts, such as "2 people named".</summary>
    public IReadOnlyList<string> Chips { get; init; } = [];
}

/// <summary>Whose entry it is: the dot and the ground of a thread's entry.</summary>
public enum ThreadTone
{
    Ours,
    Theirs,
    Met,
    Note,
}
