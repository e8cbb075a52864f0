namespace InfoInterview.Domain.Requests;

/// <summary>Identifies an interview request.</summary>
public readonly record struct RequestId(Guid Value)
{
    /// <summary>A new id; ids made later sort later.</summary>
    public static RequestId New() => new(Guid.CreateVersion7());

    /// <inheritdoc/>
    public override string ToString() => Value.ToString();
}
