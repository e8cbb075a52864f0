using System.Text.RegularExpressions;
using InfoInterview.Domain.Outreach;

namespace InfoInterview.Mail.Outreach.Incoming;

/// <summary>Finds the address that failed in what a mail system says in words.</summary>
internal static partial class FailedAddress
{
    private const int MostLookedAt = 60;
    private const int LongestWords = 300;

    /// <summary>Below it an address is only that of the reader, greeted or mentioned; one set apart as failed may still be theirs.</summary>
    private const int LeastRank = -3;

    /// <summary>The likeliest address and where it stands; null when there is none.</summary>
    /// <param name="notice">The words.</param>
    /// <param name="named">Addresses that a header names as failed.</param>
    /// <param name="original">To whom the returned mail was written.</param>
    /// <param name="reader">To whom the report was written: it names them as the sender.</param>
    public static (string Value, int At)? In(string notice, string named, string? original, string? reader)
    {
        (string Value, int At)? best = null;
        var bestRank = int.MinValue;
        foreach (var (value, at) in MailAddresses.All(notice).Take(MostLookedAt))
        {
            var rank = RankOf(notice, value, at);
            if (named.Contains(value, StringComparison.OrdinalIgnoreCase))
                rank += 3;
            if (string.Equals(value, original, StringComparison.OrdinalIgnoreCase))
                rank += 4;
            else if (string.Equals(value, reader, StringComparison.OrdinalIgnoreCase))
                rank -= 8;
            if (rank > bestRank)
                (best, bestRank) = ((value, at), rank);
        }

        return bestRank < LeastRank && (original ?? MailAddresses.First(named)) is not null ? null : best;
    }

    /// <summary>What stands with an address and after it up to the next blank line, which is usually the reason.</summary>
    public static string WordsAfter(string notice, string address)
    {
        var at = notice.IndexOf(address, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return "";
        var line = notice[(notice.LastIndexOf('\n', at) + 1)..at];
        var from = ReplyBefore().IsMatch(line) ? at - line.Length : at + address.Length;
        var rest = notice[from..].TrimStart('>', ':', ' ', '\r', '\n', '\t', '.', ',', ']');
        var end = BlankLine().Match(rest) is { Success: true, Index: > 0 } blank ? blank.Index : rest.Length;
        var (other, otherAt) = MailAddresses.All(rest[..end]).Take(MostLookedAt).FirstOrDefault(found => IsAtLineStart(rest, found.At) && !string.Equals(found.Value, address, StringComparison.OrdinalIgnoreCase));
        return rest[..(other is null ? end : otherAt)];
    }

    /// <summary>Words as one short line.</summary>
    public static string Shorten(string words) => CleanText.Line(words, Math.Min(LongestWords, SendOutcome.MaxTextLength));

    private static bool IsAtLineStart(string text, int at) => at > 0 && text[..at].TrimEnd(' ', '\t', '<') is [.., '\n'];

    private static int RankOf(string notice, string address, int at)
    {
        var lineStart = notice.LastIndexOf('\n', Math.Max(at - 1, 0)) + 1;
        var before = notice[Math.Min(lineStart, at)..at];
        var after = notice[(at + address.Length)..].AsSpan();
        var lineEnd = after.IndexOf('\n');
        after = after[..(lineEnd < 0 ? after.Length : lineEnd)].TrimEnd();
        if (Sender().IsMatch(before))
            return -10;
        if (Recipient().IsMatch(before))
            return 5;
        if (before.AsSpan().Trim(" \t<*->•\"").Length > 0)
            return Labelled().IsMatch(before) ? 2 : 0;
        return after.TrimStart('>') is [':', ..] ? 5 : after.Trim("> .").IsEmpty ? 4 : 3;
    }

    [GeneratedRegex(@"(?:MAIL FROM|envelope.from|sender|From|X-?Mailer|Reply-To|contact|site|http\S*)[ \t]{0,4}[:=(]?[ \t]{0,4}[<\[""']?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Sender();

    [GeneratedRegex(@"(?:RCPT TO|Recipient(?: address)?|Final-Recipient|Original-Recipient|Unknown user|undeliverable to|deliver(?:ing)? (?:your )?(?:mail|message|e-mail) to|not delivered to|Address)[ \t]{0,4}[:;=]?[ \t]{0,4}(?:rfc822;[ \t]{0,4})?[<\[""']?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Recipient();

    [GeneratedRegex(@"(?:\bto|\bfor|user|mailbox|recipient|address|account|>>>|<<<)[^@\n]{0,12}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Labelled();

    [GeneratedRegex(@"^[ \t<>]{0,10}[45]\d\d[ -]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ReplyBefore();

    [GeneratedRegex(@"\n[ \t\r]*\n", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex BlankLine();
}
