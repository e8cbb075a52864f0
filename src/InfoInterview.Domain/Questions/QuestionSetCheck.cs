using static InfoInterview.Domain.Questions.QuestionSetRule;

namespace InfoInterview.Domain.Questions;

/// <summary>Whether a set of questions is fit to be asked, with a sentence for each thing that is not.</summary>
/// <remarks>
/// The rules are method.md 4.1. Counts for 10, 15, 20 and 30 minutes are given there; between them we take the next
/// higher, 7 up to 25 minutes and 8 beyond. Fewer questions than the count, more (they are reserves), a closer before the
/// end and a topic asked twice are notes.
/// </remarks>
public static class QuestionSetCheck
{
    /// <summary>Most words in one question.</summary>
    public const int WordsMax = 30;

    /// <summary>How many questions are sent before the meeting.</summary>
    public const int AheadUsual = 5;

    /// <summary>How many may be.</summary>
    public const int AheadMax = 6;

    /// <summary>How many questions fit into so many minutes, the closing one included.</summary>
    public static int CountFor(int minutes) => minutes switch
    {
        <= 10 => 4,
        <= 15 => 5,
        <= 20 => 6,
        <= 25 => 7,
        _ => 8,
    };

    /// <summary>True when nothing but notes is found.</summary>
    public static bool IsValid(QuestionSet set) => Of(set).All(f => f.Valid);

    /// <summary>Everything to say about a set: first of the whole, then of each question in order.</summary>
    public static IReadOnlyList<QuestionSetFinding> Of(QuestionSet set) =>
        [.. OfWhole(set), .. OfOrder(set.Items), .. set.Items.SelectMany(OfItem)];

    private static IEnumerable<QuestionSetFinding> OfWhole(QuestionSet set)
    {
        var (items, fits) = (set.Items, CountFor(set.Minutes));
        if (items.Count > fits)
            yield return Note(TooMany, $"{fits} questions fit into {set.Minutes} minutes, the closing one included; the others of these {items.Count} are reserves.");
        else if (items.Count < fits)
            yield return Note(TooFew, $"{fits} questions fit into {set.Minutes} minutes; this set has {items.Count}.");
        if (!items.Any(i => i.Type == QuestionType.Insight))
            yield return Fault(NoInsight, "No question asks what the work is like from inside. Add one from Daily work or Path.");
        if (!items.Any(i => i.Type == QuestionType.Advice))
            yield return Fault(NoAdvice, "No question asks for advice. Add one from Getting in.");
        var closers = items.Count(i => i.IsReferralCloser);
        if (closers == 0)
            yield return Fault(ReferralCloser, "The set does not ask who else to talk to. Add that question from Closers; it leads to the next conversation.");
        else if (closers > 1)
            yield return Fault(ReferralCloser, $"The set asks {closers} times who else to talk to. Keep one.");
        var sensitive = items.Count(i => i.Sensitive);
        if (sensitive > 1)
            yield return Fault(Sensitive, $"{sensitive} questions touch on delicate things, such as pay or why people leave. Keep one.");
        var ahead = items.Count(i => i.SentAhead);
        if (ahead > AheadMax)
            yield return Fault(TooManyAhead, $"{ahead} questions are marked to be sent ahead; send {AheadUsual}, {AheadMax} at most, and keep the rest in reserve.");
    }

    private static IEnumerable<QuestionSetFinding> OfOrder(IReadOnlyList<QuestionItem> items)
    {
        for (var i = 1; i < items.Count; i++)
        {
            if (items[i - 1].Stage == QuestionStage.Close && items[i].Stage != QuestionStage.Close)
                yield return Note(Order, "A closing question stands before this one. The closers go last.", items[i]);
            if (items[i].TopicId is { } topic && topic != QuestionTopic.ReferralCloser && items.Take(i).Any(earlier => earlier.TopicId == topic))
                yield return Note(Twice, "This topic is already in the set.", items[i]);
        }
    }

    private static IEnumerable<QuestionSetFinding> OfItem(QuestionItem item)
    {
        if (item.Findable && !item.AsFollowUp)
            yield return Fault(Findable, "The answer to this can be looked up. Read it first and ask as a follow-up, or take the question out.", item);
        if (JobWords.Asks(item.Wording))
            yield return Fault(JobAsk, "This asks for a job. They agreed to talk about their work; ask about that instead.", item);
        else if (JobWords.Names(item.Wording))
            yield return Note(JobWord, "This speaks of jobs or hiring. Make sure it cannot be heard as asking for one.", item);
        if (Words(item.Wording) is > WordsMax and var words)
            yield return Fault(TooLong, $"This question has {words} words; {WordsMax} at most can be followed by ear. Shorten it, or ask half of it.", item);
        if (!item.Wording.EndsWith('?'))
            yield return Fault(NotAQuestion, "This does not end in a question mark. Make it a question.", item);
    }

    private static int Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Count(w => w.Any(char.IsLetterOrDigit));

    private static QuestionSetFinding Fault(QuestionSetRule rule, string sentence, QuestionItem? item = null) => new(rule, false, sentence, item?.Id);

    private static QuestionSetFinding Note(QuestionSetRule rule, string sentence, QuestionItem? item = null) => new(rule, true, sentence, item?.Id);
}
