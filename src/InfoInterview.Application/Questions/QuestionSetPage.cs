using InfoInterview.Domain.Questions;

namespace InfoInterview.Application.Questions;

/// <summary>One set of questions with what its check finds.</summary>
public sealed record QuestionSetPage(QuestionSetId Id, string Name, int Minutes)
{
    /// <summary>How many questions fit into the minutes, the closing one included.</summary>
    public int Fits { get; init; }

    public IReadOnlyList<QuestionRow> Items { get; init; } = [];
    public IReadOnlyList<QuestionSetFinding> Findings { get; init; } = [];
    public DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Fit to be asked: nothing but notes was found.</summary>
    public bool IsValid => Findings.All(f => f.Valid);

    /// <summary>How many are sent before the meeting.</summary>
    public int SentAhead => Items.Count(i => i.SentAhead);

    internal static QuestionSetPage Of(QuestionSet set)
    {
        var findings = QuestionSetCheck.Of(set);
        return new QuestionSetPage(set.Id, set.Name, set.Minutes)
        {
            Fits = QuestionSetCheck.CountFor(set.Minutes),
            Items = [.. set.Items.Select(item => QuestionRow.Of(item, findings))],
            Findings = findings,
            UpdatedAt = set.UpdatedAt,
        };
    }
}

/// <summary>One question of a set, in its place.</summary>
public sealed record QuestionRow(QuestionItemId Id, string Wording, QuestionType Type, QuestionStage Stage)
{
    public string? TopicId { get; init; }

    /// <summary>The library's label of a few words; null for a question of one's own.</summary>
    public string? Topic { get; init; }

    public bool Sensitive { get; init; }
    public bool Findable { get; init; }
    public bool AsFollowUp { get; init; }
    public bool SentAhead { get; init; }
    public bool IsReferralCloser { get; init; }

    /// <summary>What the check finds about this question.</summary>
    public IReadOnlyList<QuestionSetFinding> Findings { get; init; } = [];

    internal static QuestionRow Of(QuestionItem item, IReadOnlyList<QuestionSetFinding> findings) => new(item.Id, item.Wording, item.Type, item.Stage)
    {
        TopicId = item.TopicId,
        Topic = item.TopicId is { } topic ? QuestionLibrary.Find(topic)?.Topic : null,
        Sensitive = item.Sensitive,
        Findable = item.Findable,
        AsFollowUp = item.AsFollowUp,
        SentAhead = item.SentAhead,
        IsReferralCloser = item.IsReferralCloser,
        Findings = [.. findings.Where(f => f.Item == item.Id)],
    };

    /// <summary>Adds the same question to a set, with a new id.</summary>
    internal QuestionItemId AddTo(QuestionSet set, DateTimeOffset now)
    {
        var item = TopicId is { } topic ? set.AddTopic(topic, now) : set.AddOwn(Wording, Type, Stage, Sensitive, now);
        set.Reword(item.Id, Wording, now);
        if (AsFollowUp)
            set.AskAsFollowUp(item.Id, Wording, now);
        set.SendAhead(item.Id, SentAhead, now);
        return item.Id;
    }
}
