namespace InfoInterview.Domain.Questions;

/// <summary>Identifies a question within a set; notes and answers point to it.</summary>
public readonly record struct QuestionItemId(Guid Value)
{
    /// <summary>A new id; ids made later sort later.</summary>
    public static QuestionItemId New() => new(Guid.CreateVersion7());

    /// <inheritdoc/>
    public override string ToString() => Value.ToString();
}
