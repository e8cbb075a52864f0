using InfoInterview.Domain.Requests.Check.Reading;

namespace InfoInterview.Domain.Requests.Check.Rules;

/// <summary>L18: no opening that says nothing, and no worn phrase.</summary>
internal static class EmptyOpener
{
    public static Verdict Read(DraftText draft) => Verdict.OfOr(Remarks(draft), "Comes to the point");

    private static IEnumerable<Remark> Remarks(DraftText draft)
    {
        var language = draft.Language;
        if (language.EmptyOpening.Match(draft.Core) is { Success: true } empty)
        {
            var at = new Stretch(empty.Index, empty.Length);
            yield return Remark.Warning("Begin with the point", "It is how letters to everyone begin; the first line is worth more.") with { At = at, Mend = TakeOut(draft, at) };
        }

        if (!draft.IsSpoken && draft.Parts.Sentences is [var first, ..] && language.OwnName.Match(draft.Core) is { Success: true } name && name.Index < first.End)
            yield return Remark.Warning("Begin with what you share", "Your name stands below; the first line is for the reason you write to them.") with { At = new Stretch(name.Index, name.Length) };

        foreach (var worn in language.WornPhrases)
        {
            if (worn.Pattern.Match(draft.Core) is { Success: true } found)
            {
                var at = new Stretch(found.Index, found.Length);
                yield return Remark.Warning("Say it plainly", $"Busy people have read “{found.Value}” too often.") with { At = at, Mend = worn.Instead is null ? TakeOut(draft, at) : Mend.Write(at, worn.Instead) };
            }
        }
    }

    // The whole sentence with the space behind it, so that what follows begins cleanly; not when it is the only one.
    private static Mend? TakeOut(DraftText draft, Stretch at)
    {
        if (draft.Parts.Sentences.Count < 2 || draft.SentenceAround(at) is not { } sentence)
            return null;
        var end = sentence.End;
        while (end < draft.Body.Length && draft.Body[end] == ' ')
            end++;
        return new("Take it out", new(sentence.Start, end - sentence.Start), "");
    }
}
