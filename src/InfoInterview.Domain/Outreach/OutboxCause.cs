using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Requests;

namespace InfoInterview.Domain.Outreach;

/// <summary>Why an outbox row exists.</summary>
/// <param name="Kind">What the mail is for.</param>
/// <param name="IdempotencyKey">The same press has the same key, so a double click makes one row.</param>
public sealed record OutboxCause(MessageKind Kind, string IdempotencyKey)
{
    public ContactId? ContactId { get; init; }
    public RequestId? RequestId { get; init; }
    public MessageId? MessageId { get; init; }

    /// <summary>The undecided row the user chose to send again.</summary>
    public OutboxId? ResendOfId { get; init; }
}
