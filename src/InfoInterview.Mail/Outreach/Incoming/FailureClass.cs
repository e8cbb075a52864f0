using System.Text.RegularExpressions;

namespace InfoInterview.Mail.Outreach.Incoming;

/// <summary>Whether a failure is for good, by its codes first and by words where there are none.</summary>
/// <remarks>[RFC3463]</remarks>
internal static partial class FailureClass
{
    private static readonly Phrases Full = Phrases.Load("bounce", "full");
    private static readonly Phrases ForNow = Phrases.Load("bounce", "forNow");
    private static readonly Phrases ForGood = Phrases.Load("bounce", "forGood");

    /// <summary>The code to show: the one of the report, or the finer one in the server's words when the report's own says nothing.</summary>
    public static string? CodeOf(string status, string words)
    {
        var own = FineCode().Match(status) is { Success: true } match ? match.Value : null;
        if (own is not null && !own.EndsWith(".0.0", StringComparison.Ordinal))
            return own;
        return FineCode().Match(words) is { Success: true } finer && finer.Value[0] != '2' ? finer.Value : own;
    }

    /// <summary>Whether trying another day is useless; null when neither the code nor the words tell.</summary>
    public static bool? IsPermanent(string? code, string words)
    {
        var folded = FoldedText.Of(words, 2_000);
        var isFull = Full.AreIn(folded);
        if (code is not null && !code.EndsWith(".0.0", StringComparison.Ordinal))
            return code[0] != '4' && !code.EndsWith(".2.2", StringComparison.Ordinal) && !(isFull && code.StartsWith("5.2.", StringComparison.Ordinal));
        if (isFull || code?[0] == '4')
            return false;
        if (ReplyCode().Match(words) is { Success: true } reply)
            return reply.Value[0] == '5';
        if (code is not null)
            return true;
        if (ForNow.AreIn(folded))
            return false;
        return ForGood.AreIn(folded) ? true : null;
    }

    [GeneratedRegex(@"(?<![\d.])[245]\.[0-7]\.\d{1,3}(?!\.?\d)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex FineCode();

    [GeneratedRegex(@"(?<![\d.:/-])(?:4[2-5]|5[0-5])\d(?=[ \-:]|$)(?![ ](?:hour|min|sec|day|kb|mb|bytes))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ReplyCode();
}
