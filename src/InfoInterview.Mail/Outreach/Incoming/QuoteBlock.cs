using System.Text.RegularExpressions;

namespace InfoInterview.Mail.Outreach.Incoming;

/// <summary>Knows where an unmarked copy of the mail before begins: a line that says so, or the lines From, Sent, To, Subject on top of it.</summary>
internal static partial class QuoteBlock
{
    private const int MostBlockLines = 10;
    private static readonly Phrases Separators = Phrases.Load("quotes", "separators");
    private static readonly Phrases FromLabels = Phrases.Load("quotes", "from");
    private static readonly Phrases OtherLabels = Phrases.Load("quotes", "otherLabels");

    /// <summary>Whether the copy begins at this line.</summary>
    public static bool BeginsAt(IReadOnlyList<string> lines, int at)
    {
        var line = lines[at];
        if (line.Length == 0)
            return false;
        if (IsSeparator(line))
            return true;
        if (Rule().IsMatch(line))
            return NextText(lines, at + 1) is var next && next < lines.Count && IsHeaderBlock(lines, next);
        return IsHeaderBlock(lines, at);
    }

    private static bool IsSeparator(string line)
    {
        if (line.Length > 100)
            return false;
        var folded = FoldedText.Of(line, 100).Trim();
        var words = folded.Trim('-', '_', '*', ' ', '=', ':', '>', '.');
        return Separators.Equal(words) && (words.Length < folded.Length || words.Contains("begin", StringComparison.Ordinal));
    }

    /// <summary>A line From and, close below it, two of the others.</summary>
    private static bool IsHeaderBlock(IReadOnlyList<string> lines, int at)
    {
        if (LabelOf(lines[at]) is not { } first || !(FromLabels.Equal(first) || OtherLabels.Equal(first)))
            return false;
        var (others, from, blank) = (0, FromLabels.Equal(first), 0);
        others += from ? 0 : 1;
        for (var next = at + 1; next < lines.Count && next < at + MostBlockLines && blank < 3; next++)
        {
            if (lines[next].Length == 0)
            {
                blank++;
                continue;
            }

            blank = 0;
            if (LabelOf(lines[next]) is not { } label)
                continue;
            from |= FromLabels.Equal(label);
            others += OtherLabels.Equal(label) ? 1 : 0;
        }

        return from && others >= 2;
    }

    private static string? LabelOf(string line)
    {
        var match = Label().Match(line.Length > 200 ? line[..200] : line);
        return match.Success ? FoldedText.Of(match.Groups[1].Value, 40).Trim() : null;
    }

    private static int NextText(IReadOnlyList<string> lines, int at)
    {
        while (at < lines.Count && lines[at].Length == 0)
            at++;
        return at;
    }

    [GeneratedRegex(@"^\s*[_\-=*]{5,}\s*$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Rule();

    [GeneratedRegex(@"^[\s>*_]{0,20}([\p{L}][\p{L}\p{M} .'’-]{0,30}?)[\s*_]{0,5}[:：]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Label();
}
