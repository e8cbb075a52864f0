namespace InfoInterview.Mail.Outreach.Incoming;

/// <summary>What the writer added to a mail: its text without what it quotes and without a signature.</summary>
internal static class ReplyText
{
    private const int MostLines = 5_000;

    /// <summary>The writer's own words; the whole text when nothing would be left.</summary>
    public static string Of(string text)
    {
        var lines = text.Split('\n').Take(MostLines).Select(line => line.TrimEnd()).ToList();
        var own = Tidy(SignatureCutter.Cut(QuoteCutter.Cut(lines)));
        if (own.Length == 0)
            own = Tidy(QuoteCutter.Cut(lines));
        return own.Length > 0 ? own : text.Trim();
    }

    private static string Tidy(IReadOnlyList<string> lines)
    {
        var kept = new List<string>();
        foreach (var line in lines)
        {
            if (line.Length > 0 || (kept.Count > 0 && kept[^1].Length > 0))
                kept.Add(line);
        }

        return string.Join('\n', kept).Trim();
    }
}
