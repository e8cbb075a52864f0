namespace InfoInterview.Domain.Contacts;

/// <summary>Identifies one employment in a contact's history.</summary>
public readonly record struct EmploymentId(Guid Value)
{
    /// <summary>A new id; ids made later sort later.</summary>
    public static EmploymentId New() => new(Guid.CreateVersion7());

    /// <inheritdoc/>
    public override string ToString() => Value.ToString();
}
