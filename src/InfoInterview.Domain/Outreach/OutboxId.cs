namespace InfoInterview.Domain.Outreach;

/// <summary>Identifies an outbox row.</summary>
public readonly record struct OutboxId(Guid Value)
{
    /// <summary>A new id; ids made later sort later.</summary>
    public static OutboxId New() => new(Guid.CreateVersion7());

    /// <inheritdoc/>
    public override string ToString() => Value.ToString();
}
