using System.Globalization;
using System.Text;

namespace InfoInterview.Domain;

/// <summary>Typed text made fit to store: trimmed, composed, and free of control and direction-override characters.</summary>
public static class CleanText
{
    /// <summary>One line; null when nothing is left. Line breaks become spaces.</summary>
    /// <exception cref="RefusedException">The text is longer than <paramref name="maxLength"/> characters.</exception>
    public static string? Line(string? text, int maxLength, string field) =>
        Clean(text, maxLength, field, keepBreaks: false);

    /// <summary>Several lines with LF line ends; null when nothing is left.</summary>
    /// <exception cref="RefusedException">The text is longer than <paramref name="maxLength"/> characters.</exception>
    public static string? Block(string? text, int maxLength, string field) =>
        Clean(text?.ReplaceLineEndings("\n"), maxLength, field, keepBreaks: true);

    private static string? Clean(string? text, int maxLength, string field, bool keepBreaks)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (keepBreaks && rune.Value == '\n')
                kept.Append('\n');
            else if (rune.Value is '\n' or '\r' or '\t')
                kept.Append(' ');
            else if (!IsInvisible(rune))
                kept.Append(rune);
        }

        var clean = kept.ToString().Normalize(NormalizationForm.FormC).Trim();
        if (clean.Length == 0)
            return null;
        return clean.Length <= maxLength
            ? clean
            : throw new RefusedException(
                "text.too-long",
                string.Create(CultureInfo.InvariantCulture, $"The {field} is {clean.Length} characters long; {maxLength} fit. Nothing was saved; shorten it and save again."))
            {
                Field = field,
            };
    }

    // Control characters, and the format characters that reorder or hide text. The joiners that
    // scripts and emoji need (U+200C, U+200D) stay.
    private static bool IsInvisible(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control => true,
        UnicodeCategory.Format => rune.Value is not (0x200C or 0x200D),
        _ => rune.Value == 0xFFFD,
    };
}
