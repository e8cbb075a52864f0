namespace InfoInterview.Domain.Meetings;

/// <summary>Identifies a meeting: one agreed slot.</summary>
public readonly record struct MeetingId(Guid Value)
{
    /// <summary>A new id; ids made later sort later.</summary>
    public static MeetingId New() => new(Guid.CreateVersion7());

    /// <summary>The order lists fall back to when two rows sort alike; the databases keep the same one.</summary>
    public int CompareTo(MeetingId other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString();
}
