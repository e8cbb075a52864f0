using System.Buffers;
using System.Globalization;
using System.Text;
using InfoInterview.Domain;

namespace InfoInterview.Mail.Outreach;

/// <summary>The one way in for text that becomes part of a message: whole lines, readable characters, no room for a smuggled header.</summary>
public static class MailText
{
    /// <summary>The longest text of a message, in characters.</summary>
    public const int MaxBodyLength = 100_000;

    /// <summary>The longest subject, name or place, in characters.</summary>
    public const int MaxLineLength = 500;

    private static readonly char[] LineEndCharacters = ['\n', '\r', '\v', '\f', '\u0085', '\u2028', '\u2029'];
    private static readonly SearchValues<char> LineEnds = SearchValues.Create(LineEndCharacters);

    /// <summary>A text whose lines all end with CRLF, the last one too.</summary>
    /// <exception cref="RefusedException"><c>mail.too-long</c> or <c>mail.character</c>.</exception>
    public static string Body(string text)
    {
        if (text.Length > MaxBodyLength)
            throw new RefusedException("mail.too-long", $"The text is longer than {MaxBodyLength} characters, more than a letter should be. It was kept as a draft; shorten it or put the rest elsewhere.");
        var lines = text.Replace("\r\n", "\n", StringComparison.Ordinal)
            .Split(LineEndCharacters);
        for (var at = 0; at < lines.Length; at++)
            Check(lines[at], $"Line {at + 1} of the text", bidiAllowed: true);
        return string.Join("\r\n", lines).TrimEnd() + "\r\n";
    }

    /// <summary>A subject, a name or a place: one line.</summary>
    /// <exception cref="RefusedException"><c>mail.too-long</c>, <c>mail.line-break</c> or <c>mail.character</c>.</exception>
    public static string Line(string text, string what)
    {
        var line = text.Trim();
        if (line.Length > MaxLineLength)
            throw new RefusedException("mail.too-long", $"{what} is longer than {MaxLineLength} characters. It was kept as it is; shorten it and try again.");
        if (line.AsSpan().ContainsAny(LineEnds))
            throw new RefusedException("mail.line-break", $"{what} holds a line break, which does not belong there. Nothing was queued; put it on one line.");
        Check(line, what, bidiAllowed: false);
        return line;
    }

    private static void Check(string line, string what, bool bidiAllowed)
    {
        for (var at = 0; at < line.Length;)
        {
            var whole = Rune.DecodeFromUtf16(line.AsSpan(at), out var rune, out var used) == OperationStatus.Done;
            var refused = !whole || (Rune.GetUnicodeCategory(rune) == UnicodeCategory.Control && rune.Value != '\t') || (!bidiAllowed && TurnsText(rune));
            if (refused)
                throw new RefusedException("mail.character", $"{what} holds a character that cannot be sent, at position {at + 1}. Nothing was queued; delete it there and try again.");
            at += used;
        }
    }

    private static bool TurnsText(Rune rune) => rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);
}
