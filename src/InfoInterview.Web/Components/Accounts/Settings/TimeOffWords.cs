using System.Globalization;
using InfoInterview.Domain.Time;

namespace InfoInterview.Web.Components.Accounts.Settings;

/// <summary>Days off and the quiet period in words.</summary>
internal static class TimeOffWords
{
    /// <summary>"12 August to 26 August 2026", or "12 August 2026" for one day.</summary>
    public static string Of(TimeOff time) => time.From == time.To
        ? Whole(time.From)
        : $"{(time.From.Year == time.To.Year ? time.From.ToString("d MMMM", CultureInfo.InvariantCulture) : Whole(time.From))} to {Whole(time.To)}";

    /// <summary>"15 days", all of them counted.</summary>
    public static string Length(TimeOff time) => (time.To.DayNumber - time.From.DayNumber + 1) switch
    {
        1 => "One day",
        var days => string.Create(CultureInfo.InvariantCulture, $"{days} days"),
    };

    /// <summary>"24 December".</summary>
    public static string Of(MonthDay day) => new DateOnly(2000, day.Month, day.Day).ToString("d MMMM", CultureInfo.InvariantCulture);

    private static string Whole(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
