namespace InfoInterview.Domain.Outreach.Mailboxes;

/// <summary>Identifies a mailbox that answers are read from.</summary>
public readonly record struct MailboxId(Guid Value)
{
    /// <summary>A new id; ids made later sort later.</summary>
    public static MailboxId New() => new(Guid.CreateVersion7());

    /// <inheritdoc/>
    public override string ToString() => Value.ToString();
}
