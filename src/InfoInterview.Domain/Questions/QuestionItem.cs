namespace InfoInterview.Domain.Questions;

/// <summary>A question in a set: a topic of the library, in its own or the user's words, or a question all the user's own.</summary>
public sealed class QuestionItem
{
    /// <summary>Longest wording that is kept, in characters. The check asks for far less.</summary>
    public const int WordingMax = 400;

    private QuestionItem() => Wording = "";

    public QuestionItemId Id { get; private set; }

    /// <summary>The library's topic, or null for a question of one's own.</summary>
    public string? TopicId { get; private set; }

    public string Wording { get; private set; }

    public QuestionType Type { get; private set; }

    public QuestionStage Stage { get; private set; }

    public bool Sensitive { get; private set; }

    /// <summary>True when the answer could be looked up.</summary>
    public bool Findable { get; private set; }

    /// <summary>True when it builds on what was looked up ("I read that…").</summary>
    public bool AsFollowUp { get; private set; }

    /// <summary>True when it is among those sent before the meeting; the rest are reserves.</summary>
    public bool SentAhead { get; private set; }

    /// <summary>True for the question who else to talk to, whatever its words.</summary>
    public bool IsReferralCloser => TopicId == QuestionTopic.ReferralCloser;

    internal static QuestionItem From(QuestionTopic topic) => new()
    {
        Id = QuestionItemId.New(),
        TopicId = topic.Id,
        Wording = topic.Wording,
        Type = topic.Type,
        Stage = topic.Stage,
        Sensitive = topic.Sensitive,
        Findable = topic.Findable,
    };

    internal static QuestionItem Own(string wording, QuestionType type, QuestionStage stage, bool sensitive) => new()
    {
        Id = QuestionItemId.New(),
        Wording = Worded(wording),
        Type = type,
        Stage = stage,
        Sensitive = sensitive,
    };

    internal void Reword(string wording) => Wording = Worded(wording);

    internal void AskAsFollowUp(string? wording)
    {
        if (wording is not null)
            Wording = Worded(wording);
        AsFollowUp = true;
    }

    internal void Send(bool ahead) => SentAhead = ahead;

    private static string Worded(string wording) => CleanText.Line(wording, WordingMax, "question")
        ?? throw new RefusedException("question.empty", "The question has no words. Nothing was changed. Write it, or take it out of the set.");
}
