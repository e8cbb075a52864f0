namespace InfoInterview.Domain.Contacts;

/// <summary>Identifies a contact.</summary>
public readonly record struct ContactId(Guid Value)
{
    /// <summary>A new id; ids made later sort later.</summary>
    public static ContactId New() => new(Guid.CreateVersion7());

    /// <summary>The order lists fall back to when two rows sort alike; the databases keep the same one.</summary>
    public int CompareTo(ContactId other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString();
}
