using System.Globalization;
using InfoInterview.Domain.Time;

namespace InfoInterview.Application.Reminders;

/// <summary>Dates, times and numbers as rows say them.</summary>
public static class DueWords
{
    private static readonly string[] Numbers = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    /// <summary>"today", "yesterday", "tomorrow", else "Tue 1 Dec".</summary>
    public static string Day(DateOnly date, DateOnly today) => Near(date, today) ?? Text(date, date.Year == today.Year ? "ddd d MMM" : "ddd d MMM yyyy");

    /// <summary>"12 Nov", with the year when it is another.</summary>
    public static string Date(DateOnly date, DateOnly today) => Text(date, date.Year == today.Year ? "d MMM" : "d MMM yyyy");

    /// <summary>Within a sentence: "today", "on Friday" for the days around, else "on 12 Nov".</summary>
    public static string On(DateOnly date, DateOnly today) =>
        Near(date, today) ?? (Math.Abs(date.DayNumber - today.DayNumber) < 7 ? $"on {Text(date, "dddd")}" : $"on {Date(date, today)}");

    /// <summary>A time of a day: "14:30" today, "Thu 09:30" within a week, else "Thu 3 Dec 09:30".</summary>
    public static string At(DateTimeOffset instant, DateTimeOffset now, Zone zone)
    {
        var (wall, today) = (zone.At(instant), zone.DateAt(now));
        var days = DateOnly.FromDateTime(wall).DayNumber - today.DayNumber;
        return wall.ToString(days == 0 ? "HH:mm" : days is > -7 and < 7 ? "ddd HH:mm" : "ddd d MMM HH:mm", CultureInfo.InvariantCulture);
    }

    /// <summary>Within a sentence: "today at 14:30", "on Thursday at 09:30".</summary>
    public static string OnAt(DateTimeOffset instant, DateTimeOffset now, Zone zone) =>
        $"{On(zone.DateAt(instant), zone.DateAt(now))} at {Clock(instant, zone)}";

    /// <summary>"09:18".</summary>
    public static string Clock(DateTimeOffset instant, Zone zone) => zone.At(instant).ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>"4 h 55 min", "22 min", "3 days".</summary>
    public static string Length(TimeSpan span) => span switch
    {
        { TotalHours: >= 48 } => string.Create(CultureInfo.InvariantCulture, $"{(int)span.TotalDays} days"),
        { TotalHours: >= 1 } => string.Create(CultureInfo.InvariantCulture, $"{(int)span.TotalHours} h {span.Minutes} min"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, (int)span.TotalMinutes)} min"),
    };

    /// <summary>"five" up to ten, then figures.</summary>
    public static string Number(int number) => number is >= 0 and <= 10 ? Numbers[number] : number.ToString(CultureInfo.InvariantCulture);

    /// <summary>"8 business days", "1 business day".</summary>
    public static string BusinessDays(int days) => string.Create(CultureInfo.InvariantCulture, $"{days} business day{(days == 1 ? "" : "s")}");

    private static string? Near(DateOnly date, DateOnly today) => (date.DayNumber - today.DayNumber) switch
    {
        0 => "today",
        -1 => "yesterday",
        1 => "tomorrow",
        _ => null,
    };

    private static string Text(DateOnly date, string format) => date.ToString(format, CultureInfo.InvariantCulture);
}
