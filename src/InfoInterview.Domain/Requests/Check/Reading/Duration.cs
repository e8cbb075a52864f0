using System.Globalization;
using System.Text.RegularExpressions;

namespace InfoInterview.Domain.Requests.Check.Reading;

/// <summary>A length of time a text names, in minutes; of a range its upper end.</summary>
internal sealed record Duration(Stretch At, int Minutes)
{
    public static IEnumerable<Duration> In(string text, LanguagePack language) =>
        language.Duration.Matches(text).Select(found => new Duration(new(found.Index, found.Length), MinutesOf(found, language)));

    private static int MinutesOf(Match found, LanguagePack language) =>
        found.Groups["quarter"].Success ? 15
        : found.Groups["half"].Success ? 30
        : found.Groups["threeQuarters"].Success ? 45
        : found.Groups["hours"].Success ? 60 * Number(found.Groups["hours"].Value, language)
        : Number(found.Groups["minutes"].Value, language);

    private static int Number(string word, LanguagePack language) =>
        int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : language.Numbers.GetValueOrDefault(word.ToLowerInvariant());
}
