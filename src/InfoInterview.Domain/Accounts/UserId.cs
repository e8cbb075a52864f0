namespace InfoInterview.Domain.Accounts;

/// <summary>Identifies a signed-in user; the same value as the account's key in the Identity store.</summary>
public readonly record struct UserId(Guid Value)
{
    /// <summary>A new id; ids made later sort later.</summary>
    public static UserId New() => new(Guid.CreateVersion7());

    /// <inheritdoc/>
    public override string ToString() => Value.ToString();
}
