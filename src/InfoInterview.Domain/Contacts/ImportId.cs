namespace InfoInterview.Domain.Contacts;

/// <summary>Identifies one run of an import.</summary>
public readonly record struct ImportId(Guid Value)
{
    /// <summary>A new id; ids made later sort later.</summary>
    public static ImportId New() => new(Guid.CreateVersion7());

    /// <inheritdoc/>
    public override string ToString() => Value.ToString();
}
