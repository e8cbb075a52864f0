using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Requests;

namespace InfoInterview.Application.Outreach.Messages;

/// <summary>One page of messages, newest first.</summary>
/// <param name="Next">What the next page comes after; null on the last.</param>
/// <param name="Previous">What the previous page comes before; null on the first.</param>
public sealed record MessagePage(IReadOnlyList<MessageRow> Rows, MessageId? Next, MessageId? Previous);

/// <summary>One message in a list.</summary>
public sealed record MessageRow(MessageId Id, ContactId ContactId, string ContactName, MessageKind? Kind, string Subject, Channel Channel)
{
    /// <summary>The request it belongs to, if any.</summary>
    public RequestId? RequestId { get; init; }

    /// <summary>When it was written, left or came in, UTC.</summary>
    public required DateTimeOffset When { get; init; }

    /// <summary>When it leaves, UTC; only of one on its way.</summary>
    public DateTimeOffset? LeavesAt { get; init; }

    /// <summary>It waits because its account is paused, whatever its time.</summary>
    public bool IsPaused { get; init; }
}

/// <summary>A message that waits for its user's word: nobody knows whether it left, it is held, or the server refused it.</summary>
public sealed record WaitingRow(OutboxId Id, MessageId? MessageId, OutboxState State, string ContactName, string Recipient, MessageKind Kind, DateTimeOffset Since)
{
    /// <summary>The server's last words, or ours.</summary>
    public string? LastText { get; init; }
}
