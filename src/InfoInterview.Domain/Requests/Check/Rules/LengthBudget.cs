using System.Globalization;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Requests.Check.Reading;

namespace InfoInterview.Domain.Requests.Check.Rules;

/// <summary>L03: the draft keeps to its kind's words, or to the channel's characters.</summary>
internal static class LengthBudget
{
    /// <summary>A request shorter than this tells too little to say yes to; our own preset.</summary>
    private const int BareWords = 25;

    public static Verdict Read(DraftText draft)
    {
        if (WordBudget.CharactersFor(draft.Kind, draft.Draft.Settings.LinkedInNoteLimit) is { } limit)
            return Characters(draft.Body.Trim().Length, limit);
        if (WordBudget.For(draft.Kind) is not { } budget)
            return Verdict.Silent;

        var words = draft.Parts.Words.Count;
        if (words > budget.Error)
            return Remark.Error(Shorten(budget), string.Create(CultureInfo.InvariantCulture, $"{words} words do not fit a busy day; over {budget.Error} are rarely read to the end."));
        if (words > budget.Warn)
            return Remark.Warning(Shorten(budget), string.Create(CultureInfo.InvariantCulture, $"It has {words} words; up to {budget.Warn} are read easily."));
        if (words > budget.Target)
            return Remark.Info(Shorten(budget), string.Create(CultureInfo.InvariantCulture, $"It has {words} words, which passes; {budget.Target} is better."));
        if (words < BareWords && draft.Kind.IsRequest())
            return Remark.Warning("Say a little more", string.Create(CultureInfo.InvariantCulture, $"{words} words are too bare to tell {draft.Them} why you write."));
        return words == 0 ? Verdict.Silent : Verdict.FineAs("Short enough to read at once");
    }

    private static string Shorten(WordBudget budget) => string.Create(CultureInfo.InvariantCulture, $"Shorten it to {budget.Target} words");

    private static Verdict Characters(int characters, int limit) =>
        characters > limit
            ? Remark.Error(
                string.Create(CultureInfo.InvariantCulture, $"Shorten it to {limit} characters"),
                string.Create(CultureInfo.InvariantCulture, $"It has {characters} characters and would be cut off."))
            : characters == 0 ? Verdict.Silent : Verdict.FineAs(string.Create(CultureInfo.InvariantCulture, $"Fits in {limit} characters"));
}
