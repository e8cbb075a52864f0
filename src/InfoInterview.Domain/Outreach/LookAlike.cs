using System.Text;

namespace InfoInterview.Domain.Outreach;

/// <summary>Finds addresses written in letters that pass for others, such as a Cyrillic а in a Latin name.</summary>
/// <remarks>
/// Two signs, label by label: alphabets mixed that no language mixes, and a Cyrillic or Greek label of nothing but letters with a
/// Latin twin under a Latin ending. The idea is that of Unicode's UTS 39 ("highly restrictive") and of the browsers' address bars.
/// </remarks>
internal static class LookAlike
{
    private const string Twins = "асԁеһіјӏорԛѕԝхуѵьвнктмгп" + "αιοκνρτυχωγηι";

    private static readonly Alphabet[][] MixesOfLanguages =
    [
        [Alphabet.Latin, Alphabet.Han, Alphabet.Kana],
        [Alphabet.Latin, Alphabet.Han, Alphabet.Bopomofo],
        [Alphabet.Latin, Alphabet.Han, Alphabet.Hangul],
    ];

    /// <summary>A sentence that names what is odd and shows the plain spelling, or null.</summary>
    public static string? Describe(string local, string domain, string wireDomain)
    {
        var labels = domain.Split('.');
        var latinEnding = Ascii.IsValid(labels[^1]);
        var odd = labels.FirstOrDefault(label => IsMixed(label) || (latinEnding && IsAllTwins(label)));
        if (odd is not null)
            return $"“{odd}” is written in letters that look like others; the domain is really {wireDomain}. Check the address with the person before you write.";
        return local.Split('.', '-', '_', '+').Any(part => IsMixed(part) || (latinEnding && IsAllTwins(part)))
            ? $"“{local}” is written in letters that look like others. Check the address with the person before you write."
            : null;
    }

    private static bool IsMixed(string label)
    {
        var used = label.EnumerateRunes().Select(Alphabets.Of).Where(alphabet => alphabet != Alphabet.Neutral).Distinct().ToList();
        return used.Count > 1 && !MixesOfLanguages.Any(mix => used.All(mix.Contains));
    }

    private static bool IsAllTwins(string label)
    {
        var letters = label.EnumerateRunes().Where(Rune.IsLetter).ToList();
        return letters.Count > 0 && letters.All(letter => Twins.Contains(Rune.ToLowerInvariant(letter).ToString(), StringComparison.Ordinal));
    }
}
