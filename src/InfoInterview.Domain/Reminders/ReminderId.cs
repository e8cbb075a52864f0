namespace InfoInterview.Domain.Reminders;

/// <summary>Identifies a reminder.</summary>
public readonly record struct ReminderId(Guid Value)
{
    /// <summary>A new id; ids made later sort later.</summary>
    public static ReminderId New() => new(Guid.CreateVersion7());

    /// <inheritdoc/>
    public override string ToString() => Value.ToString();
}
