using System.Text.RegularExpressions;

namespace InfoInterview.Mail.Outreach.Incoming;

/// <summary>Takes off the signature: what stands below a line of two dashes, and the words a program adds at the end. A farewell with a name stays.</summary>
internal static partial class SignatureCutter
{
    private const int LongestAdded = 160;
    private const int MostLinesBelow = 3;
    private const int MostLinesOfACard = 8;
    private const int LongestOfACard = 80;
    private static readonly Phrases Programs = Phrases.Load("quotes", "programs");

    /// <summary>The lines above the signature.</summary>
    public static IReadOnlyList<string> Cut(IReadOnlyList<string> lines)
    {
        var end = lines.Count;
        for (var at = 0; at < end; at++)
        {
            if ((Dashes().IsMatch(lines[at]) || IsRuleAboveACard(lines, at)) && lines.Take(at).Any(line => line.Length > 0))
                end = at;
        }

        return [.. lines.Take(WithoutProgram(lines, end))];
    }

    /// <summary>A drawn line above few short lines, of which one holds an address or a number.</summary>
    private static bool IsRuleAboveACard(IReadOnlyList<string> lines, int at)
    {
        if (!Rule().IsMatch(lines[at]))
            return false;
        var below = lines.Skip(at + 1).Where(line => line.Length > 0).Take(MostLinesOfACard + 1).ToList();
        return below.Count is > 0 and <= MostLinesOfACard && below.All(line => line.Length <= LongestOfACard) && below.Any(line => HowToReach().IsMatch(line));
    }

    /// <summary>The line of a program counts where little follows it; further up a person may have written it.</summary>
    private static int WithoutProgram(IReadOnlyList<string> lines, int end)
    {
        var below = 0;
        for (var at = end - 1; at >= 0 && below <= MostLinesBelow; at--)
        {
            if (lines[at].Length == 0)
                continue;
            if (lines[at].Length <= LongestAdded && IsOfAProgram(lines[at]))
                return WithoutProgram(lines, at);
            below++;
        }

        return end;
    }

    private static bool IsOfAProgram(string line)
    {
        var folded = FoldedText.Of(line, LongestAdded).Trim(' ', '*', '_', '-', '|', '~', '[', '(', '<', '「');
        return Programs.AtStartOf(folded) is { } words && !SaysMore().IsMatch(folded[words.Length..]);
    }

    [GeneratedRegex(@"^(?:-- ?|—|--- ?|_{2,}|-- .{0,3}|={4,}|\+{4,})$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Dashes();

    [GeneratedRegex(@"^[—–_-]{3,}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Rule();

    [GeneratedRegex(@"@\w|www\.|https?:|\+?\d[\d ()./-]{6,}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex HowToReach();

    [GeneratedRegex(@"[.,;:!?]\s+\p{L}.{20,}|\b(?:because|yesterday|today|but|and then|so that)\b", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex SaysMore();
}
