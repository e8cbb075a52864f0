using InfoInterview.Domain.Outreach;

namespace InfoInterview.Application.Outreach.Templates;

/// <summary>How much a template may ask of the server. A message needs a small part of each.</summary>
public sealed record RenderLimits
{
    /// <summary>Subject and body together, in characters.</summary>
    public int Source { get; init; } = MessageTemplate.MaxLength;

    /// <summary>Written output, and any one value on the way to it, in characters.</summary>
    public int Output { get; init; } = 256 * 1024;

    /// <summary>Iterations of a loop, those of the loops inside it included.</summary>
    public int Loops { get; init; } = 1000;

    /// <summary>How deep blocks may be nested.</summary>
    public int Depth { get; init; } = 40;

    /// <summary>Time for one rendering, subject and body together.</summary>
    public TimeSpan Deadline { get; init; } = TimeSpan.FromSeconds(1);
}
