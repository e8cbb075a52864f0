using System.Globalization;
using InfoInterview.Domain.Requests.Check.Reading;

namespace InfoInterview.Domain.Requests.Check.Rules;

/// <summary>L15: a subject that is there, short, true and quiet.</summary>
/// <remarks>A blank subject got an answer 14 % of the time [BOOM3].</remarks>
internal static class SubjectLine
{
    private const int MaxWords = 8;
    private const int MaxCharacters = 60;
    private const int CapitalsFrom = 4;
    private static readonly string[] ReplyMarks = ["re:", "fwd:", "fw:"];

    public static Verdict Read(DraftText draft)
    {
        var all = new Stretch(0, draft.Subject.Length).TrimmedIn(draft.Subject);
        if (all.Length == 0)
            return Missing(draft);
        return Verdict.OfOr(Remarks(draft, all).Select(r => r with { Part = TextPart.Subject, At = r.At ?? all }), "A short, plain subject");
    }

    private static Verdict Missing(DraftText draft)
    {
        if (draft.Draft.Request.InThread)
            return Verdict.Silent;
        var why = "Mail without a subject is mostly left unread; three or four words do.";
        return new Remark(draft.OpensThread ? Severity.Error : Severity.Warning, "Add a subject", why) { Part = TextPart.Subject };
    }

    private static IEnumerable<Remark> Remarks(DraftText draft, Stretch all)
    {
        var subject = all.Of(draft.Subject);
        if (draft.OpensThread && FalseReply(subject) is { } reply)
        {
            var prefix = new Stretch(all.Start, subject.Length - subject[reply..].TrimStart().Length);
            yield return Remark.Error("Take out the “Re:”", "It claims a conversation that has not been.") with { At = prefix, Mend = new("Take it out", prefix, "") };
        }

        var words = BodyParts.WordsIn(subject).Count();
        if (words > MaxWords || subject.Length > MaxCharacters)
            yield return Remark.Warning("Shorten the subject", string.Create(CultureInfo.InvariantCulture, $"It has {words} words and {subject.Length} characters; three or four words are read most."));
        if (subject.Count(char.IsLetter) >= CapitalsFrom && !subject.Any(char.IsLower) && subject.Any(char.IsUpper))
            yield return Remark.Warning("Write the subject in small letters", "Capitals throughout read as shouting.");
        if (subject.IndexOf('!', StringComparison.Ordinal) is >= 0 and var mark)
            yield return Remark.Warning("Take out the exclamation mark", "In a subject it looks like advertising.") with { At = new Stretch(all.Start + mark, 1), Mend = new("Take it out", new(all.Start + mark, 1), "") };
        if (draft.Language.LoudSubject.Match(subject) is { Success: true } loud)
            yield return Remark.Warning("Say what it is about", $"“{loud.Value}” says nothing of the matter and presses.") with { At = new Stretch(all.Start + loud.Index, loud.Length) };
    }

    private static int? FalseReply(string subject) =>
        ReplyMarks.FirstOrDefault(p => subject.StartsWith(p, StringComparison.OrdinalIgnoreCase))?.Length;
}
