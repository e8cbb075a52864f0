using InfoInterview.Domain.Accounts;

namespace InfoInterview.Domain.Questions;

/// <summary>
/// The questions for a conversation of some minutes, in the order in which they are asked. A set may be kept while it is
/// not yet good; <see cref="QuestionSetCheck"/> says what is missing.
/// </summary>
public sealed class QuestionSet : IOwned
{
    /// <summary>Longest name, in characters.</summary>
    public const int NameMax = 80;

    /// <summary>Most questions a set may hold, reserves included.</summary>
    public const int ItemsMax = 60;

    private readonly List<QuestionItem> _items = [];

    private QuestionSet() => Name = "";

    public QuestionSetId Id { get; private set; }

    /// <inheritdoc/>
    public OwnerId OwnerId { get; private set; }

    public string Name { get; private set; }

    /// <summary>The minutes asked for; 5 to 60.</summary>
    public int Minutes { get; private set; }

    /// <summary>The questions in order.</summary>
    public IReadOnlyList<QuestionItem> Items => _items;

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>The questions that go out before the meeting, in order.</summary>
    public IEnumerable<QuestionItem> SentAhead => _items.Where(i => i.SentAhead);

    /// <summary>An empty set.</summary>
    public static QuestionSet Create(OwnerId ownerId, string name, int minutes, DateTimeOffset now) => new()
    {
        Id = QuestionSetId.New(),
        OwnerId = ownerId,
        Name = Named(name),
        Minutes = Timed(minutes),
        CreatedAt = now,
        UpdatedAt = now,
    };

    /// <summary>Gives it another name.</summary>
    public void Rename(string name, DateTimeOffset now) => (Name, UpdatedAt) = (Named(name), now);

    /// <summary>Fits it to another length of conversation.</summary>
    public void ChangeMinutes(int minutes, DateTimeOffset now) => (Minutes, UpdatedAt) = (Timed(minutes), now);

    /// <summary>Adds a topic of the library: before the closers, unless it is one.</summary>
    public QuestionItem AddTopic(string topicId, DateTimeOffset now) => Insert(QuestionItem.From(
        QuestionLibrary.Find(topicId)
        ?? throw new RefusedException("question.topic", $"There is no question {topicId} in the library. Nothing was added. Choose one from the list.")), now);

    /// <summary>Adds a question of one's own: before the closers, unless it is one.</summary>
    public QuestionItem AddOwn(string wording, QuestionType type, QuestionStage stage, bool sensitive, DateTimeOffset now) =>
        Insert(QuestionItem.Own(wording, type, stage, sensitive), now);

    /// <summary>Puts a question in other words. It stays the same topic.</summary>
    public void Reword(QuestionItemId item, string wording, DateTimeOffset now) => Change(item, i => i.Reword(wording), now);

    /// <summary>Asks a findable question as a follow-up to what was read; without a wording, in the library's follow-up words.</summary>
    public void AskAsFollowUp(QuestionItemId item, string? wording, DateTimeOffset now) =>
        Change(item, i => i.AskAsFollowUp(wording ?? QuestionLibrary.Find(i.TopicId ?? "")?.FollowUp), now);

    /// <summary>Puts a question among those sent before the meeting, or back among the reserves.</summary>
    public void SendAhead(QuestionItemId item, bool ahead, DateTimeOffset now) => Change(item, i => i.Send(ahead), now);

    /// <summary>Marks the first five in order to be sent before the meeting, and no others.</summary>
    public void SendFirstAhead(DateTimeOffset now)
    {
        for (var i = 0; i < _items.Count; i++)
            _items[i].Send(i < QuestionSetCheck.AheadUsual);
        UpdatedAt = now;
    }

    /// <summary>Moves a question to a place counted from 0; a place beyond the end is the end.</summary>
    public void Move(QuestionItemId item, int place, DateTimeOffset now)
    {
        var moved = Find(item);
        _items.Remove(moved);
        _items.Insert(Math.Clamp(place, 0, _items.Count), moved);
        UpdatedAt = now;
    }

    /// <summary>Takes a question out.</summary>
    public void Remove(QuestionItemId item, DateTimeOffset now)
    {
        _items.Remove(Find(item));
        UpdatedAt = now;
    }

    private QuestionItem Insert(QuestionItem item, DateTimeOffset now)
    {
        if (_items.Count >= ItemsMax)
            throw new RefusedException("question.too-many", $"A set holds {ItemsMax} questions at most. Nothing was added. Take one out first.");
        var closers = item.Stage == QuestionStage.Close ? -1 : _items.FindIndex(i => i.Stage == QuestionStage.Close);
        _items.Insert(closers < 0 ? _items.Count : closers, item);
        UpdatedAt = now;
        return item;
    }

    private void Change(QuestionItemId item, Action<QuestionItem> change, DateTimeOffset now)
    {
        change(Find(item));
        UpdatedAt = now;
    }

    private QuestionItem Find(QuestionItemId item) => _items.Find(i => i.Id == item)
        ?? throw new RefusedException("question.gone", "That question is no longer in the set. Nothing was changed. Load the page again.");

    private static string Named(string name) => CleanText.Line(name, NameMax, "name")
        ?? throw new RefusedException("question-set.name", "The set has no name. Nothing was changed. Give it one.");

    private static int Timed(int minutes) => minutes is >= 5 and <= 60
        ? minutes
        : throw new RefusedException("question-set.minutes", "A conversation takes 5 to 60 minutes here. Nothing was changed. Choose a length in between.");
}
