using InfoInterview.Domain.Accounts;
using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Requests;

namespace InfoInterview.Domain.Outreach;

/// <summary>
/// One mail to one person, fixed when it was approved: the bytes, the recipient and the Message-ID never change.
/// Its states move by guarded updates in the data floor, each of which must touch exactly one row.
/// </summary>
public sealed class OutboxMessage : IOwned
{
    /// <summary>The longest server answer kept, in characters.</summary>
    public const int LastTextMaxLength = 500;

    private OutboxMessage()
    {
    }

    public OutboxId Id { get; private set; }
    public OwnerId OwnerId { get; private set; }
    public MailAccountId AccountId { get; private set; }
    public ContactId? ContactId { get; private set; }
    public RequestId? RequestId { get; private set; }
    public MessageId? MessageId { get; private set; }
    public MessageKind Kind { get; private set; }

    /// <summary>One press, one row: unique by owner.</summary>
    public string IdempotencyKey { get; private set; } = "";

    public string InternetMessageId { get; private set; } = "";

    /// <summary>The Message-ID its copy has where the provider wrote its own; null when it is ours, or no copy was seen.</summary>
    public string? WireMessageId { get; private set; }

    /// <summary>Value of the X-InfoInterview-Id header: survives providers that rewrite the Message-ID.</summary>
    public string Token { get; private set; } = "";

    /// <summary>The whole mail as it goes over the wire.</summary>
    public byte[] Mime { get; private set; } = [];

    /// <summary>SHA-256 of <see cref="Mime"/>, hexadecimal.</summary>
    public string MimeSha256 { get; private set; } = "";

    public string Recipient { get; private set; } = "";
    public string EnvelopeFrom { get; private set; } = "";
    public OutboxState State { get; private set; }
    public DateTimeOffset StateAt { get; private set; }

    /// <summary>Leaves no earlier; UTC.</summary>
    public DateTimeOffset DueAt { get; private set; }

    /// <summary>Held, not sent, once this has passed; UTC.</summary>
    public DateTimeOffset? ExpiresAt { get; private set; }

    public int Attempt { get; private set; }
    public string? LastCode { get; private set; }
    public string? LastText { get; private set; }

    /// <summary>The node that has it; fenced by <see cref="LeaseGeneration"/>.</summary>
    public string? LeaseOwner { get; private set; }

    public DateTimeOffset? LeaseUntil { get; private set; }
    public int LeaseGeneration { get; private set; }

    /// <summary>What proves that it left: "smtp 250", "found in Sent", "reply", "report", "user".</summary>
    public string? Evidence { get; private set; }

    /// <summary>When its copy is looked for next; UTC, null when it was found, filed, or is not looked for any more.</summary>
    public DateTimeOffset? ProbeAt { get; private set; }

    /// <summary>How often its copy was looked for.</summary>
    public int Probes { get; private set; }

    /// <summary>The undecided row this one was sent again for.</summary>
    public OutboxId? ResendOfId { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>A row to be written in the transaction of the change that caused it.</summary>
    public static OutboxMessage Enqueue(OwnerId owner, MailAccount account, OutboxMail mail, OutboxCause cause, DateTimeOffset dueAt, DateTimeOffset? expiresAt, DateTimeOffset now) => new()
    {
        Id = mail.Id,
        OwnerId = owner,
        AccountId = account.Id,
        ContactId = cause.ContactId,
        RequestId = cause.RequestId,
        MessageId = cause.MessageId,
        Kind = cause.Kind,
        IdempotencyKey = cause.IdempotencyKey,
        ResendOfId = cause.ResendOfId,
        InternetMessageId = mail.InternetMessageId,
        Token = mail.Token,
        Mime = mail.Mime,
        MimeSha256 = Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(mail.Mime)),
        Recipient = mail.Recipient,
        EnvelopeFrom = account.FromAddress,
        State = OutboxState.Queued,
        StateAt = now,
        DueAt = dueAt,
        ExpiresAt = expiresAt,
        CreatedAt = now,
    };
}
