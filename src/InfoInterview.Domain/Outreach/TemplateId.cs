namespace InfoInterview.Domain.Outreach;

/// <summary>Identifies a message template.</summary>
public readonly record struct TemplateId(Guid Value)
{
    /// <summary>A new id; ids made later sort later.</summary>
    public static TemplateId New() => new(Guid.CreateVersion7());

    /// <inheritdoc/>
    public override string ToString() => Value.ToString();
}
