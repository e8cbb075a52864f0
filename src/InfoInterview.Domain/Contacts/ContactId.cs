namespace InfoInterview.Domain.Contacts;

/// <summary>Identifies a contact.</summary>
public readonly record struct ContactId(Guid Value)
{
    /// <summary>A new id; ids made later sort later.</summary>
    public static ContactId New() => new(Guid.CreateVersion7());

    /// <inheritdoc/>
    public override string ToString() => Value.ToString();
}
