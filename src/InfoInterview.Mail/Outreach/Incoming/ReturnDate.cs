using System.Text.RegularExpressions;

namespace InfoInterview.Mail.Outreach.Incoming;

/// <summary>Reads the last day away from an automatic answer. Where two dates could be meant, or one could be read in two ways, there is none.</summary>
internal static class ReturnDate
{
    private const int MostRead = 4_000;
    private const int Reach = 60;
    private static readonly TimeSpan TimeOut = TimeSpan.FromSeconds(1);
    private static readonly Regex LastDay = Before("until");
    private static readonly Regex FirstDayBack = Before("back");

    /// <summary>The last day away; null when none can be read without a doubt.</summary>
    /// <param name="subject">The subject, where some programs put the date.</param>
    /// <param name="said">What the answer says.</param>
    /// <param name="arrived">The day it came in, for dates without a year.</param>
    public static DateOnly? LastDayAway(string subject, string said, DateOnly arrived)
    {
        var text = FoldedText.Of($"{subject} | {said}", MostRead);
        var days = DaysAfter(LastDay, text, arrived).Concat(DaysAfter(FirstDayBack, text, arrived).Select(day => day?.AddDays(-1))).Distinct().ToList();
        return days is [{ } only] && only >= arrived.AddDays(-31) ? only : null;
    }

    /// <summary>The date after each turn of phrase; null for one that could be read in two ways.</summary>
    private static IEnumerable<DateOnly?> DaysAfter(Regex words, string text, DateOnly arrived)
    {
        foreach (Match match in words.Matches(text))
        {
            var from = match.Index + match.Length;
            if (WrittenDate.AtStartOf(text[from..Math.Min(text.Length, from + Reach)], arrived) is { } found)
                yield return found.Day;
        }
    }

    private static Regex Before(string group)
    {
        var words = Phrases.ByLanguage("dates", group).SelectMany(pair => pair.Value).OrderByDescending(word => word.Length).Select(Regex.Escape);
        return new Regex($@"(?:^|[^\p{{L}}])(?:{string.Join('|', words)})[ :,]*", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, TimeOut);
    }
}
