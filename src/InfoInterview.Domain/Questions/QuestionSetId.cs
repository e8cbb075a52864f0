namespace InfoInterview.Domain.Questions;

/// <summary>Identifies a question set.</summary>
public readonly record struct QuestionSetId(Guid Value)
{
    /// <summary>A new id; ids made later sort later.</summary>
    public static QuestionSetId New() => new(Guid.CreateVersion7());

    /// <inheritdoc/>
    public override string ToString() => Value.ToString();
}
