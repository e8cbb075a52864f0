namespace InfoInterview.Domain.Reminders;

/// <summary>Identifies an obligation.</summary>
public readonly record struct ObligationId(Guid Value)
{
    /// <summary>A new id; ids made later sort later.</summary>
    public static ObligationId New() => new(Guid.CreateVersion7());

    /// <inheritdoc/>
    public override string ToString() => Value.ToString();
}
