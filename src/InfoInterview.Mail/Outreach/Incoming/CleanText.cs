using System.Buffers;
using System.Text;

namespace InfoInterview.Mail.Outreach.Incoming;

/// <summary>Makes a stranger's text fit to be stored: lines end with LF, and nothing is left in it that a database or a page trips over.</summary>
internal static class CleanText
{
    /// <summary>The text without control characters and damaged halves of characters, cut to a length.</summary>
    public static string Lines(string text, int most)
    {
        var clean = new StringBuilder(Math.Min(text.Length, most));
        for (var at = 0; at < text.Length && clean.Length < most;)
        {
            var whole = Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var used) == OperationStatus.Done;
            var isBreak = rune.Value is '\n' or '\r' or '\v' or '\f' or 0x85 or 0x2028 or 0x2029;
            if (isBreak && rune.Value == '\r' && at + 1 < text.Length && text[at + 1] == '\n')
                used = 2;
            at += used;
            if (isBreak)
                clean.Append('\n');
            else if (!whole)
                clean.Append('\uFFFD');
            else if (rune.Value == '\t' || !Rune.IsControl(rune))
                Append(clean, rune, most);
        }

        return clean.ToString();
    }

    /// <summary>The text as one line, with single blanks, without characters that turn the text around.</summary>
    public static string Line(string text, int most)
    {
        var line = new StringBuilder(Math.Min(text.Length, most));
        foreach (var rune in text.EnumerateRunes())
        {
            if (line.Length >= most)
                break;
            if (Rune.IsWhiteSpace(rune) || Rune.IsControl(rune))
            {
                if (line.Length > 0 && line[^1] != ' ')
                    line.Append(' ');
            }
            else if (Rune.GetUnicodeCategory(rune) != System.Globalization.UnicodeCategory.Format)
            {
                Append(line, rune, most);
            }
        }

        return line.ToString().TrimEnd();
    }

    private static void Append(StringBuilder text, Rune rune, int most)
    {
        Span<char> letters = stackalloc char[2];
        var count = rune.EncodeToUtf16(letters);
        if (text.Length + count <= most)
            text.Append(letters[..count]);
    }
}
