using InfoInterview.Domain.Outreach.Incoming;

namespace InfoInterview.Mail.Outreach.Incoming;

/// <summary>
/// Knows automatic answers that bear no mark, by how programs write their subjects. A person's mail may hold any word of them, so a
/// subject counts only at its very beginning, and most only with words in the text that go with them.
/// </summary>
internal static class AwayNotice
{
    private const int MostRead = 4_000;
    private static readonly Phrases OfPrograms = Phrases.Load("away", "subjectsOfPrograms");
    private static readonly Phrases Subjects = Phrases.Load("away", "subjects");
    private static readonly Phrases Away = Phrases.Load("away", "away");
    private static readonly Phrases Left = Phrases.Load("away", "left");
    private static readonly Phrases Answers = Phrases.Load("away", "signsOfAPerson");

    /// <summary>The judgement; null when nothing says for certain that a program wrote it.</summary>
    public static Judgement? Judge(OpenedMail mail, string said)
    {
        var subject = FoldedText.Of(mail.Subject, 300).Trim();
        var text = FoldedText.Of(said, MostRead);
        if (Answers.AreIn(text))
            return null;
        if (OfPrograms.AtStartOf(subject) is { } prefix)
            return Found($"its subject begins with “{prefix.TrimEnd(' ', ':')}”");
        var asks = said.Contains('?', StringComparison.Ordinal) || said.Contains('？', StringComparison.Ordinal);
        if (asks || (!Away.AreIn(text) && !Left.AreIn(text)))
            return null;
        if (Subjects.WordsAtStartOf(subject) is { } words)
            return Found($"its subject begins with “{words}”, and its text says so too");
        return MachineSender.HasNoWayBack(mail) ? Found("it came without a return path and speaks of being away") : null;
    }

    /// <summary>Whether an automatic answer says that they work there no more.</summary>
    public static bool SaysLeft(string subject, string said) =>
        Left.AreIn(FoldedText.Of(said, MostRead)) || Left.AreIn(FoldedText.Of(subject, 300));

    private static Judgement Found(string why) => new(IncomingKind.Automatic, why);
}
