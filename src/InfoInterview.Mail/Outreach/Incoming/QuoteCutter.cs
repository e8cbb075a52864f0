namespace InfoInterview.Mail.Outreach.Incoming;

/// <summary>
/// Takes out what a mail quotes. Marked lines go wherever they stand, so answers between them stay; below a line that announces an
/// unmarked quote everything goes.
/// </summary>
internal static class QuoteCutter
{
    private const int WrappedFrom = 60;

    /// <summary>The lines that are not quoted.</summary>
    public static IReadOnlyList<string> Cut(IReadOnlyList<string> lines)
    {
        var own = new List<string>();
        for (var at = 0; at < lines.Count;)
        {
            if (IsMarked(lines[at]) || IsWrappedQuote(lines, at))
            {
                at++;
            }
            else if (QuoteHeader.LinesAt(lines, at) is var length and > 0)
            {
                at += length;
                if (!IsFollowedByMarked(lines, at))
                    return own;
            }
            else if (QuoteBlock.BeginsAt(lines, at))
            {
                return own;
            }
            else
            {
                own.Add(lines[at++]);
            }
        }

        return own;
    }

    /// <summary>Whether a line is quoted by the mark at its beginning.</summary>
    public static bool IsMarked(string line) => line.AsSpan().TrimStart() is ['>', ..];

    /// <summary>A line that a program broke off a long quoted one, so that it lost its mark.</summary>
    private static bool IsWrappedQuote(IReadOnlyList<string> lines, int at) =>
        at > 0 && at + 1 < lines.Count && lines[at] is [var first, ..] && char.IsLower(first)
        && lines[at - 1].Length >= WrappedFrom && IsMarked(lines[at - 1]) && IsMarked(lines[at + 1]);

    private static bool IsFollowedByMarked(IReadOnlyList<string> lines, int at)
    {
        while (at < lines.Count && lines[at].Length == 0)
            at++;
        return at < lines.Count && IsMarked(lines[at]);
    }
}
