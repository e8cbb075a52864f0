using System.Globalization;
using InfoInterview.Domain.Contacts;
using InfoInterview.Mail.Meetings;

namespace InfoInterview.Application.Meetings;

/// <summary>A calendar entry as a file to download.</summary>
/// <param name="Name">Whom it is with and on which day; letters, digits and dashes of ASCII, fit for any disk and header.</param>
/// <param name="Entry">What is in it.</param>
public sealed record CalendarFile(string Name, Invitation Entry)
{
    private const int LongestPerson = 60;

    /// <summary>"conversation-with-jose-garcia-2026-12-01.ics"; without the person when their name has no Latin letters.</summary>
    public static string NameFor(string person, DateOnly day)
    {
        var words = new string([.. FoldedText.Of(person).Select(c => char.IsAsciiLetterOrDigit(c) ? c : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var with = string.Join('-', words);
        if (with.Length > LongestPerson)
            with = with[..LongestPerson].TrimEnd('-');
        return string.Create(CultureInfo.InvariantCulture, $"conversation{(with.Length > 0 ? "-with-" : "")}{with}-{day:yyyy-MM-dd}.ics");
    }
}
