using System.Text.RegularExpressions;
using InfoInterview.Domain.Requests.Check.Reading;

namespace InfoInterview.Domain.Requests.Check.Rules;

/// <summary>L01: a blank of the template is still there. A field in double braces cannot be sent at all.</summary>
internal static partial class UnfilledFields
{
    private const int MaxRemarks = 5;

    public static Verdict Read(DraftText draft) => Verdict.OfOr(
        In(draft.Subject, TextPart.Subject).Concat(In(draft.Body, TextPart.Body)).OrderBy(r => r.CanOverride).Take(MaxRemarks),
        "No blanks left");

    private static IEnumerable<Remark> In(string text, TextPart part)
    {
        var after = 0;
        foreach (Match found in Blank().Matches(text))
        {
            if (found.Index < after || (found.Value[0] == '<' && (found.Value.Contains('@') || found.Value.Contains("://", StringComparison.Ordinal))))
                continue;
            after = found.Index + found.Length;
            yield return Remark.Error("Fill in the blank", $"“{Shortened(found.Value)}” still waits for your words.") with
            {
                Part = part,
                At = new Stretch(found.Index, found.Length),
                CanOverride = found.Value[0] != '{',
            };
        }
    }

    private static string Shortened(string blank) => blank.Length <= 42 ? blank : string.Concat(blank.AsSpan(0, 40), "…");

    // XXX and TODO count in capitals only: "xxx" is a kiss and "todo" a Spanish word.
    [GeneratedRegex(@"\{\{[^}]{0,200}\}\}|\{\{|\[[A-Za-z][^\]\n]{0,40}\]|<[A-Za-z][^>\n]{0,40}>|(?-i:\bX{3,}\b|\bTODO\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, LanguagePack.MatchTimeOutMilliseconds)]
    private static partial Regex Blank();
}
