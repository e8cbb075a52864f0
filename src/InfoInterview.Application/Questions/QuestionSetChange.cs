using InfoInterview.Domain.Questions;

namespace InfoInterview.Application.Questions;

/// <summary>One change to a set of questions.</summary>
public abstract record QuestionSetChange
{
    private QuestionSetChange()
    {
    }

    internal abstract void ApplyTo(QuestionSet set, DateTimeOffset now);

    /// <summary>Gives it another name.</summary>
    public sealed record Rename(string Name) : QuestionSetChange
    {
        internal override void ApplyTo(QuestionSet set, DateTimeOffset now) => set.Rename(Name, now);
    }

    /// <summary>Fits it to another length of conversation.</summary>
    public sealed record Retime(int Minutes) : QuestionSetChange
    {
        internal override void ApplyTo(QuestionSet set, DateTimeOffset now) => set.ChangeMinutes(Minutes, now);
    }

    /// <summary>Adds a topic of the library.</summary>
    public sealed record AddTopic(string TopicId) : QuestionSetChange
    {
        internal override void ApplyTo(QuestionSet set, DateTimeOffset now) => set.AddTopic(TopicId, now);
    }

    /// <summary>Adds a question of one's own.</summary>
    public sealed record AddOwn(string Wording, QuestionType Type, QuestionStage Stage, bool Sensitive = false) : QuestionSetChange
    {
        internal override void ApplyTo(QuestionSet set, DateTimeOffset now) => set.AddOwn(Wording, Type, Stage, Sensitive, now);
    }

    /// <summary>Puts a question in other words.</summary>
    public sealed record Reword(QuestionItemId Item, string Wording) : QuestionSetChange
    {
        internal override void ApplyTo(QuestionSet set, DateTimeOffset now) => set.Reword(Item, Wording, now);
    }

    /// <summary>Asks a findable question as a follow-up to what was read; in the library's words when none are given.</summary>
    public sealed record AskAsFollowUp(QuestionItemId Item, string? Wording = null) : QuestionSetChange
    {
        internal override void ApplyTo(QuestionSet set, DateTimeOffset now) => set.AskAsFollowUp(Item, Wording, now);
    }

    /// <summary>Moves a question to a place counted from 0.</summary>
    public sealed record Move(QuestionItemId Item, int Place) : QuestionSetChange
    {
        internal override void ApplyTo(QuestionSet set, DateTimeOffset now) => set.Move(Item, Place, now);
    }

    /// <summary>Takes a question out.</summary>
    public sealed record Remove(QuestionItemId Item) : QuestionSetChange
    {
        internal override void ApplyTo(QuestionSet set, DateTimeOffset now) => set.Remove(Item, now);
    }

    /// <summary>Puts a question among those sent ahead, or back among the reserves.</summary>
    public sealed record SendAhead(QuestionItemId Item, bool Ahead) : QuestionSetChange
    {
        internal override void ApplyTo(QuestionSet set, DateTimeOffset now) => set.SendAhead(Item, Ahead, now);
    }

    /// <summary>Marks the first five to be sent ahead, and no others.</summary>
    public sealed record SendFirstAhead : QuestionSetChange
    {
        internal override void ApplyTo(QuestionSet set, DateTimeOffset now) => set.SendFirstAhead(now);
    }

    /// <summary>Puts back a question that was taken out, in the words and the place it had; it counts as a new one.</summary>
    public sealed record PutBack(QuestionRow Question, int Place) : QuestionSetChange
    {
        internal override void ApplyTo(QuestionSet set, DateTimeOffset now) => set.Move(Question.AddTo(set, now), Place, now);
    }
}
