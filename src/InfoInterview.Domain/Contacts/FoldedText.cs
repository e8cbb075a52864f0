using System.Globalization;
using System.Text;

namespace InfoInterview.Domain.Contacts;

/// <summary>
/// Text as search sees it: lower case, without accents, words separated by one space.
/// Both databases store and match this form, so that they agree on what "jose" finds.
/// </summary>
public static class FoldedText
{
    /// <summary>Folds the given parts into one line; empty parts are skipped.</summary>
    public static string Of(params ReadOnlySpan<string?> parts)
    {
        var folded = new StringBuilder();
        foreach (var part in parts)
        {
            if (string.IsNullOrWhiteSpace(part))
                continue;
            foreach (var rune in WithoutLoneSurrogates(part).Normalize(NormalizationForm.FormKD).EnumerateRunes())
                Append(folded, rune);
            Space(folded);
        }

        return folded.ToString().TrimEnd();
    }

    /// <summary>The beginning of a folded text, cut between characters.</summary>
    public static string Cut(string folded, int maxLength)
    {
        if (folded.Length <= maxLength)
            return folded;
        return folded[..(char.IsHighSurrogate(folded[maxLength - 1]) ? maxLength - 1 : maxLength)].TrimEnd();
    }

    private static void Append(StringBuilder folded, Rune rune)
    {
        if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format)
            return;
        if (!Rune.IsLetterOrDigit(rune))
        {
            Space(folded);
            return;
        }

        // Letters that Unicode does not decompose but a searcher types without the stroke.
        folded.Append(Rune.ToLowerInvariant(rune).ToString() switch
        {
            "ø" => "o",
            "ł" => "l",
            "đ" or "ð" => "d",
            "ß" => "ss",
            "æ" => "ae",
            "œ" => "oe",
            "ı" => "i",
            "þ" => "th",
            var plain => plain,
        });
    }

    private static void Space(StringBuilder folded)
    {
        if (folded.Length > 0 && folded[^1] != ' ')
            folded.Append(' ');
    }

    private static string WithoutLoneSurrogates(string text) => string.Concat(text.EnumerateRunes());
}
