namespace InfoInterview.Domain.Contacts;

/// <summary>Identifies an organisation.</summary>
public readonly record struct OrganisationId(Guid Value)
{
    /// <summary>A new id; ids made later sort later.</summary>
    public static OrganisationId New() => new(Guid.CreateVersion7());

    /// <summary>The order lists fall back to when two rows sort alike; the databases keep the same one.</summary>
    public int CompareTo(OrganisationId other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString();
}
