namespace InfoInterview.Domain.Questions;

/// <summary>What a question brings to light.</summary>
/// <remarks>The five types follow the career literature [LUCY][2HJS-CHAT]; the page shows plain names.</remarks>
public enum QuestionType
{
    Trend,
    Insight,
    Advice,
    Resource,
    Assignment,
}
