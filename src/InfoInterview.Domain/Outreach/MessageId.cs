namespace InfoInterview.Domain.Outreach;

/// <summary>Identifies a message, drafted, sent or received. Not the Message-ID header of a mail.</summary>
public readonly record struct MessageId(Guid Value)
{
    /// <summary>A new id; ids made later sort later.</summary>
    public static MessageId New() => new(Guid.CreateVersion7());

    /// <summary>The order lists fall back to when two rows sort alike; the databases keep the same one.</summary>
    public int CompareTo(MessageId other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString();
}
