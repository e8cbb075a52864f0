namespace InfoInterview.Domain.Contacts;

/// <summary>Identifies one phone number of a contact.</summary>
public readonly record struct ContactPhoneId(Guid Value)
{
    /// <summary>A new id; ids made later sort later.</summary>
    public static ContactPhoneId New() => new(Guid.CreateVersion7());

    /// <inheritdoc/>
    public override string ToString() => Value.ToString();
}
