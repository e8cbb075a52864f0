using InfoInterview.Domain.Accounts;

namespace InfoInterview.Domain.Questions;

/// <summary>A ready set of questions to begin with.</summary>
/// <param name="Name">Its name on the page.</param>
/// <param name="Minutes">The length of conversation it fits.</param>
/// <param name="TopicIds">Its questions, in order.</param>
public sealed record StarterSet(string Name, int Minutes, IReadOnlyList<string> TopicIds)
{
    /// <summary>The three that come with the product.</summary>
    public static IReadOnlyList<StarterSet> All { get; } =
    [
        new("First conversation", 15, ["P01", "W01", "S03", "G05", "C01"]),
        new("Deciding between paths", 20, ["P05", "W02", "S03", "L01", "G06", "C01"]),
        new("Ten-minute call", 10, ["P01", "W01", "G01", "C01"]),
    ];

    /// <summary>A person's own copy, free to change, with the first five to be sent ahead.</summary>
    public QuestionSet ToSet(OwnerId ownerId, DateTimeOffset now)
    {
        var set = QuestionSet.Create(ownerId, Name, Minutes, now);
        foreach (var topic in TopicIds)
            set.AddTopic(topic, now);
        set.SendFirstAhead(now);
        return set;
    }
}
