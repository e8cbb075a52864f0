using System.Globalization;
using System.Text.RegularExpressions;

namespace InfoInterview.Mail.Outreach.Incoming;

/// <summary>A date as people write it in a sentence.</summary>
/// <param name="Day">The day; null when it can be read in two ways or is no day near this time.</param>
internal sealed record WrittenDate(DateOnly? Day)
{
    private static readonly TimeSpan TimeOut = TimeSpan.FromSeconds(1);
    private static readonly Dictionary<string, int> Months = ReadMonths();
    private static readonly Regex Form = Forms();

    /// <summary>The date that folded text begins with, perhaps after an article and the name of the weekday; null when it begins with none.</summary>
    /// <param name="folded">The text.</param>
    /// <param name="arrived">A date without a year is the one nearest after this day, or shortly before it.</param>
    public static WrittenDate? AtStartOf(string folded, DateOnly arrived)
    {
        var match = Form.Match(folded);
        if (!match.Success)
            return null;
        var year = NumberOf(match, "year");
        if (match.Groups["name"].Success)
            return new(Make(year, Months[match.Groups["name"].Value], NumberOf(match, "day") ?? 0, arrived));
        if (match.Groups["first"].Success)
            return BySlashes(NumberOf(match, "first") ?? 0, NumberOf(match, "second") ?? 0, year, arrived);
        return NumberOf(match, "month") is >= 1 and <= 12 and { } month ? new(Make(year, month, NumberOf(match, "day") ?? 0, arrived)) : null;
    }

    private static WrittenDate BySlashes(int first, int second, int? year, DateOnly arrived)
    {
        if (first <= 12 && second <= 12 && first != second)
            return new((DateOnly?)null);
        return first > 12 ? new(Make(year, second, first, arrived)) : new(Make(year, first, second, arrived));
    }

    private static DateOnly? Make(int? year, int month, int day, DateOnly arrived)
    {
        if (month is < 1 or > 12 || day < 1)
            return null;
        if (year is { } given)
        {
            var full = given < 100 ? 2000 + given : given;
            return Math.Abs(full - arrived.Year) <= 2 && day <= DateTime.DaysInMonth(full, month) ? new DateOnly(full, month, day) : null;
        }

        for (var guess = arrived.Year - 1; guess <= arrived.Year + 1; guess++)
        {
            if (day <= DateTime.DaysInMonth(guess, month) && new DateOnly(guess, month, day) is var date && date >= arrived.AddDays(-31) && date < arrived.AddDays(330))
                return date;
        }

        return null;
    }

    private static int? NumberOf(Match match, string group) =>
        match.Groups[group] is { Success: true } found && int.TryParse(found.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static Dictionary<string, int> ReadMonths() =>
        Phrases.ByLanguage("dates", "months").SelectMany(pair => pair.Value.SelectMany((names, at) => names.Split(' ').Select(name => (Name: name, Month: at + 1))))
            .DistinctBy(month => month.Name).ToDictionary(month => month.Name, month => month.Month, StringComparer.Ordinal);

    private static Regex Forms()
    {
        var months = string.Join('|', Months.Keys.OrderByDescending(name => name.Length).Select(Regex.Escape));
        var articles = string.Join('|', Phrases.ByLanguage("dates", "articles").SelectMany(pair => pair.Value).OrderByDescending(word => word.Length).Select(Regex.Escape));
        var weekdays = string.Join('|', Phrases.ByLanguage("dates", "weekdays").SelectMany(pair => pair.Value).OrderByDescending(word => word.Length).Select(Regex.Escape));
        const string Year = @"(?<year>(?:19|20)\d\d)";
        return new Regex(
            $@"^(?:(?:{articles})[ ]+|(?:{weekdays})[.,]*[ ]+|(?:{weekdays})[ ]*,[ ]*)*(?:"
            + $@"{Year}-(?<month>\d\d?)-(?<day>\d\d?)(?!\d)"
            + $@"|(?:(?<year>20\d\d)[年년][ ]*)?(?<month>\d\d?)[月월][ ]*(?<day>\d\d?)[日일号]?"
            + $@"|(?<day>\d\d?)\.[ ]?(?<month>\d\d?)\.(?:[ ]?(?<year>20\d\d|\d\d)(?!\d|[:.]\d))?(?!\d)"
            + $@"|(?<day>\d\d?)\.(?<month>\d\d?)(?!\d|\.|[ ]?(?:uhr|h|am|pm)\b)"
            + $@"|(?<first>\d\d?)/(?<second>\d\d?)(?:/(?<year>20\d\d|\d\d))?(?![\d/])"
            + $@"|(?<first>\d\d?)-(?<second>\d\d?)-{Year}(?!\d)"
            + $@"|(?<day>\d\d?)(?:st|nd|rd|th|er|\.|º|ª|:e)?[ ]*(?:of |de |d'|di |do |den )?(?<name>{months})(?!\p{{L}})\.?(?:,?[ ]*(?:de |del )?{Year})?"
            + $@"|(?<name>{months})\.?[ ]+(?<day>\d\d?)(?:st|nd|rd|th)?(?!\d|[:.]\d)(?:,?[ ]+{Year})?"
            + ")",
            RegexOptions.CultureInvariant, TimeOut);
    }
}
