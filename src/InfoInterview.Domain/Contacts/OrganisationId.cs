namespace InfoInterview.Domain.Contacts;

/// <summary>Identifies an organisation.</summary>
public readonly record struct OrganisationId(Guid Value)
{
    /// <summary>A new id; ids made later sort later.</summary>
    public static OrganisationId New() => new(Guid.CreateVersion7());

    /// <inheritdoc/>
    public override string ToString() => Value.ToString();
}
