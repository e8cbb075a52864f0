namespace InfoInterview.Domain.Accounts;

/// <summary>Identifies a mail account that messages leave from.</summary>
public readonly record struct MailAccountId(Guid Value)
{
    /// <summary>A new id; ids made later sort later.</summary>
    public static MailAccountId New() => new(Guid.CreateVersion7());

    /// <inheritdoc/>
    public override string ToString() => Value.ToString();
}
