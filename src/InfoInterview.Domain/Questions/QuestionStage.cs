namespace InfoInterview.Domain.Questions;

/// <summary>Where in a conversation a question belongs: the easy and personal ones open, the closers close.</summary>
public enum QuestionStage
{
    Open,
    Middle,
    Close,
}
