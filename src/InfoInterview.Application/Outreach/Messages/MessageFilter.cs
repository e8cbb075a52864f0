using InfoInterview.Domain.Outreach;

namespace InfoInterview.Application.Outreach.Messages;

/// <summary>Which messages a list shows, and from where on.</summary>
/// <param name="State">Drafts, on their way, sent, or received.</param>
public sealed record MessageFilter(MessageState State)
{
    /// <summary>Shows what comes after this one.</summary>
    public MessageId? After { get; init; }

    /// <summary>Shows what comes before this one; not both.</summary>
    public MessageId? Before { get; init; }

    /// <summary>Rows a page, at most 200.</summary>
    public int Size { get; init; } = 25;
}
