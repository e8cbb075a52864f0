using System.Text.RegularExpressions;

namespace InfoInterview.Mail.Outreach.Incoming;

/// <summary>A report in words, apart from the copy of the mail that stands below it.</summary>
/// <param name="Notice">What the mail system says.</param>
/// <param name="Copy">The headers, and perhaps the text, of the mail that came back; empty when it is not in the text.</param>
internal sealed partial record NoticeText(string Notice, string Copy)
{
    private const int LongestNotice = 10_000;
    private static readonly Phrases CopyMarks = Phrases.Load("bounce", "copyBelow");

    /// <summary>Cuts a text where the copy begins: at a line that says so, or at the headers themselves.</summary>
    public static NoticeText Of(string text)
    {
        var at = 0;
        while (at < text.Length)
        {
            var end = text.IndexOf('\n', at);
            end = end < 0 ? text.Length : end + 1;
            var line = text[at..end];
            if (line.Length < 120 && CopyMarks.AreIn(FoldedText.Of(line, 120)))
                return new(Begin(text, at), text[end..]);
            if (HeaderOfACopy().IsMatch(line) && at > 0)
                return new(Begin(text, at), text[at..]);
            at = end;
        }

        return new(Begin(text, text.Length), "");
    }

    private static string Begin(string text, int end) => text[..Math.Min(end, LongestNotice)];

    [GeneratedRegex(@"^(?:Received:[ \t]*(?:from|by|\()|Return-Path:[ \t]*<|DKIM-Signature:[ \t]*v=|X-Received:)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex HeaderOfACopy();
}
