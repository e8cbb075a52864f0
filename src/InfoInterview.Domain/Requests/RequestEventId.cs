namespace InfoInterview.Domain.Requests;

/// <summary>Identifies one event in a request's history.</summary>
public readonly record struct RequestEventId(Guid Value)
{
    /// <summary>A new id; ids made later sort later.</summary>
    public static RequestEventId New() => new(Guid.CreateVersion7());

    /// <inheritdoc/>
    public override string ToString() => Value.ToString();
}
