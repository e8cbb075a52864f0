using InfoInterview.Domain.Requests.Check.Reading;

namespace InfoInterview.Domain.Requests.Check.Rules;

/// <summary>L16: a calm voice: no shouting, no pressing, no flattery.</summary>
internal static class Tone
{
    private const int CapitalsFrom = 4;
    private const int PraiseFrom = 3;
    private static readonly char[] Marks = ['.', ',', ';', ':', '!', '?', '(', ')', '[', ']', '"', '\'', '“', '”', '‘', '’', '-', '–', '—'];

    public static Verdict Read(DraftText draft) => Verdict.OfOr(
        new[] { Exclamations(draft), Capitals(draft), Emoji(draft), Pressure(draft), Praise(draft) }.OfType<Remark>(),
        "A calm tone");

    private static Remark? Exclamations(DraftText draft)
    {
        var text = draft.Parts.Unquoted;
        var first = text.IndexOf('!', StringComparison.Ordinal);
        var second = first < 0 ? -1 : text.IndexOf('!', first + 1);
        return second < 0 ? null : Remark.Warning("Use fewer exclamation marks", "One is warm; more sound like advertising.") with { At = new Stretch(second, 1), Mend = second == first + 1 ? new("Leave one", new(second, 1), "") : null };
    }

    private static Remark? Capitals(DraftText draft)
    {
        var known = new Lazy<HashSet<string>>(() => [.. new FoldedWords(string.Join(' ', [draft.Contact.Organisation, draft.Contact.Role, draft.Contact.ConnectionLine, draft.Contact.ReferrerName, .. draft.Contact.Works, .. draft.Contact.FieldWords, .. draft.Contact.Shared])).All]);
        foreach (var word in draft.Parts.Words)
        {
            var letters = word.Of(draft.Core).Trim(Marks);
            if (letters.Length < CapitalsFrom || !letters.All(char.IsUpper))
                continue;
            var folded = new FoldedWords(letters).All.FirstOrDefault();
            if (folded is not null && !draft.Language.Acronyms.Contains(folded) && !known.Value.Contains(folded))
                return Remark.Warning("Write it in small letters", $"“{(letters.Length > 24 ? letters[..24] + "…" : letters)}” in capitals reads as shouting.") with { At = word };
        }

        return null;
    }

    private static Remark? Emoji(DraftText draft)
    {
        if (!draft.OpensThread)
            return null;
        var at = 0;
        foreach (var rune in draft.Parts.Unquoted.EnumerateRunes())
        {
            if (rune.Value is >= 0x1F000 and <= 0x1FAFF or >= 0x2600 and <= 0x27BF or 0x2B50 or 0x2B55)
                return Remark.Warning("Leave the emoji out", "In a first letter to someone busy it costs more than it gives.") with { At = new Stretch(at, rune.Utf16SequenceLength), Mend = new("Take it out", new(at, rune.Utf16SequenceLength), "") };
            at += rune.Utf16SequenceLength;
        }

        return null;
    }

    private static Remark? Pressure(DraftText draft) =>
        draft.Language.Pressure.Match(draft.Core) is { Success: true } found
            ? Remark.Warning("Take the pressure out", $"“{found.Value}” makes your hurry theirs.") with { At = new Stretch(found.Index, found.Length) }
            : null;

    private static Remark? Praise(DraftText draft) =>
        draft.Language.Praise.Matches(draft.Core) is { Count: >= PraiseFrom } found
            ? Remark.Warning("Praise less, name more", "One thing of theirs that you know is worth more than three big words.") with { At = new Stretch(found[PraiseFrom - 1].Index, found[PraiseFrom - 1].Length) }
            : null;
}
