namespace InfoInterview.Domain.Outreach.Incoming;

/// <summary>Identifies a mail that was read from a mailbox.</summary>
public readonly record struct ReceivedMailId(Guid Value)
{
    /// <summary>A new id; ids made later sort later.</summary>
    public static ReceivedMailId New() => new(Guid.CreateVersion7());

    /// <inheritdoc/>
    public override string ToString() => Value.ToString();
}
