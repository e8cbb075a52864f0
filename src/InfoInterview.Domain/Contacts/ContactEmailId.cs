namespace InfoInterview.Domain.Contacts;

/// <summary>Identifies one e-mail address of a contact.</summary>
public readonly record struct ContactEmailId(Guid Value)
{
    /// <summary>A new id; ids made later sort later.</summary>
    public static ContactEmailId New() => new(Guid.CreateVersion7());

    /// <inheritdoc/>
    public override string ToString() => Value.ToString();
}
