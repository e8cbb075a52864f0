using InfoInterview.Domain.Time;

namespace InfoInterview.Domain.Requests;

/// <summary>What a verb of a request needs to know of the world around it.</summary>
public sealed record RequestContext
{
    /// <summary>Now, UTC, in whole milliseconds.</summary>
    public required DateTimeOffset Now { get; init; }

    public required RequestActor Actor { get; init; }

    /// <summary>The user's zone, in which dated to-dos appear.</summary>
    public required Zone UserZone { get; init; }

    /// <summary>The contact's zone, in which days are counted; null when unknown.</summary>
    public Zone? ContactZone { get; init; }
}
