using InfoInterview.Application.Requests;
using InfoInterview.Domain.Outreach.Incoming;
using InfoInterview.Domain.Time;

namespace InfoInterview.Application.Outreach.Incoming;

/// <summary>One mail that came in, with everything its page shows.</summary>
/// <param name="Person">Whom it belongs to.</param>
/// <param name="At">When it arrived; UTC.</param>
public sealed record ReceivedPage(ReceivedMailId Id, PersonLine Person, DateTimeOffset At)
{
    public required string From { get; init; }
    public required string Subject { get; init; }
    public required IncomingKind Kind { get; init; }

    /// <summary>What the judgement rests on.</summary>
    public required string Why { get; init; }

    /// <summary>What they said, without quotes and signature.</summary>
    public required string Said { get; init; }

    /// <summary>The whole text; null when it says no more.</summary>
    public string? Whole { get; init; }

    /// <summary>It came with formatting.</summary>
    public bool HasHtml { get; init; }

    /// <summary>What is asked of the user; null when nothing is.</summary>
    public HeardMail? Asked { get; init; }

    /// <summary>The request it is about; null when it is about none.</summary>
    public Domain.Requests.RequestId? Request { get; init; }

    /// <summary>What the request allows now; empty without one.</summary>
    public IReadOnlyList<RequestStepKind> Steps { get; init; } = [];

    /// <summary>The user's own zone.</summary>
    public required Zone Home { get; init; }
}
