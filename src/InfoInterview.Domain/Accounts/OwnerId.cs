namespace InfoInterview.Domain.Accounts;

/// <summary>Whose row it is: one person's real space or practice space. Every row of the product carries one.</summary>
public readonly record struct OwnerId(Guid Value)
{
    /// <summary>A new id; ids made later sort later.</summary>
    public static OwnerId New() => new(Guid.CreateVersion7());

    /// <inheritdoc/>
    public override string ToString() => Value.ToString();
}
