using System.Text.RegularExpressions;

namespace InfoInterview.Mail.Outreach.Incoming;

/// <summary>
/// Knows the line that announces a quote, such as "On 3 March, Jane wrote:". It may be spread over several lines. It ends with a
/// colon, holds a date, and names an address or uses a verb for writing; prose that looks like it does not do all of that.
/// </summary>
internal static partial class QuoteHeader
{
    private const int MostLines = 5;
    private const int LongestHeader = 400;
    private static readonly TimeSpan TimeOut = TimeSpan.FromSeconds(1);
    private static readonly Regex Opening = Words("openings", @"^[\s\-*_]*(?:{0})(?:[^\p{{L}}\p{{Nd}}]|\p{{Nd}})");
    private static readonly Regex Verb = Words("verbs", @"(?:^|[^\p{{L}}])(?:{0})(?:[^\p{{L}}]|$)");
    private static readonly Regex LastVerb = Words("verbs", @"(?:{0})[ ]*(?:[:：]|-{{3,}})[ *_]*$");

    /// <summary>How many lines the header that begins here takes; 0 when none begins here.</summary>
    public static int LinesAt(IReadOnlyList<string> lines, int at)
    {
        if (!CouldBegin(lines[at]))
            return 0;
        var joined = "";
        for (var count = 1; count <= MostLines && at + count <= lines.Count; count++)
        {
            var line = lines[at + count - 1];
            if (line.Length == 0 || joined.Length + line.Length > LongestHeader || QuoteCutter.IsMarked(line))
                return 0;
            joined = joined.Length == 0 ? line.Trim() : $"{joined} {line.Trim()}";
            if (Ends().IsMatch(joined))
                return IsHeader(joined) ? count : 0;
            if (count == 1 && EndsSentence().IsMatch(joined))
                return 0;
        }

        return 0;
    }

    private static bool CouldBegin(string line) =>
        line.Length > 0 && (Opening.IsMatch(FoldedText.Of(line, 100)) || BeginsWithDate().IsMatch(line) || (Ends().IsMatch(line) && BracketedAddress().IsMatch(line)));

    /// <summary>It begins like one and has a date, or it is a name with a bracketed address and ends with the verb.</summary>
    private static bool IsHeader(string joined)
    {
        var folded = FoldedText.Of(joined, LongestHeader);
        var hasDate = HasDate().IsMatch(joined);
        var opens = Opening.IsMatch(folded) || BeginsWithDate().IsMatch(joined);
        var hasAddress = BracketedAddress().IsMatch(joined);
        return (hasDate && opens && (hasAddress || Verb.IsMatch(folded))) || (hasAddress && LastVerb.IsMatch(folded));
    }

    private static Regex Words(string group, string form)
    {
        var words = Phrases.ByLanguage("quotes", group).SelectMany(pair => pair.Value).Distinct().OrderByDescending(word => word.Length).Select(Regex.Escape);
        return new Regex(string.Format(System.Globalization.CultureInfo.InvariantCulture, form, string.Join('|', words)), RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, TimeOut);
    }

    [GeneratedRegex(@"(?:[:：]|-{3,})[\s*_]*$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Ends();

    [GeneratedRegex(@"[.!?。]$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex EndsSentence();

    [GeneratedRegex(@"^[\s\-*_]{0,8}(?:\p{L}{1,12}\.?,?[ ]+)?(?:\d{1,2}:\d{2}[ ,]|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}[./-]\d{1,2}[./-]\d{1,2}|\d{4}[年년]|\d{1,2}\.?[ ]+\p{L}{3,12}\.?,?[ ]+\d{4})", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex BeginsWithDate();

    [GeneratedRegex(@"\d{1,2}[:.h]\d{2}(?!\d)|(?:19|20)\d\d(?!\d)|\d{1,2}[./-]\d{1,2}[./-]\d{2}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex HasDate();

    [GeneratedRegex(@"[<(\[][^\s<>()]{1,100}@[^\s<>()]{1,150}[>)\]]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex BracketedAddress();
}
