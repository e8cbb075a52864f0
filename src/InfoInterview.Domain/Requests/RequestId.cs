namespace InfoInterview.Domain.Requests;

/// <summary>Identifies an interview request.</summary>
public readonly record struct RequestId(Guid Value)
{
    /// <summary>A new id; ids made later sort later.</summary>
    public static RequestId New() => new(Guid.CreateVersion7());

    /// <summary>The order lists fall back to when two rows sort alike; the databases keep the same one.</summary>
    public int CompareTo(RequestId other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString();
}
