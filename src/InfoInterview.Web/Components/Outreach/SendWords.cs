using System.Globalization;
using InfoInterview.Domain.Time;

namespace InfoInterview.Web.Components.Outreach;

/// <summary>Moments in a reader's words.</summary>
internal static class SendWords
{
    /// <summary>"today 14:10", "tomorrow 08:10", "Fri 27 Nov 08:10", by the zone's own day.</summary>
    public static string Moment(DateTimeOffset at, Zone zone, DateTimeOffset now)
    {
        var wall = zone.At(at);
        var time = wall.ToString("HH:mm", CultureInfo.InvariantCulture);
        return (DateOnly.FromDateTime(wall).DayNumber - zone.DateAt(now).DayNumber) switch
        {
            0 => $"today {time}",
            1 => $"tomorrow {time}",
            _ => $"{wall.ToString("ddd d MMM", CultureInfo.InvariantCulture)} {time}",
        };
    }
}
