using System.Globalization;
using System.Text.RegularExpressions;

namespace InfoInterview.Mail.Outreach;

/// <summary>One whole reply of an SMTP server: its code and its words, with the lines joined by blanks.</summary>
internal sealed partial record SmtpReply(int Code, string Words)
{
    /// <summary>The finer code at the start of the words, when it belongs to the same class as the code.</summary>
    public string? EnhancedCode => Enhanced().Match(Words) is { Success: true } match && match.ValueSpan[0] - '0' == Code / 100 ? match.Value : null;

    /// <summary>Reads a line; null when it is not one of a reply.</summary>
    public static (int Code, bool IsLast, string Words)? ReadLine(string line)
    {
        if (line.Length < 3 || !int.TryParse(line.AsSpan(0, 3), NumberStyles.None, CultureInfo.InvariantCulture, out var code) || code is < 200 or > 599)
            return null;
        if (line.Length == 3)
            return (code, true, "");
        return line[3] is ' ' or '-' ? (code, line[3] == ' ', line[4..]) : null;
    }

    [GeneratedRegex(@"^[245]\.\d{1,3}\.\d{1,3}(?!\d)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 100)]
    private static partial Regex Enhanced();
}
