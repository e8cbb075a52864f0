using InfoInterview.Application.Reminders;
using InfoInterview.Domain.Time;

namespace InfoInterview.Web.Components.Outreach;

/// <summary>Moments in a reader's words.</summary>
internal static class SendWords
{
    /// <summary>"today 14:10", "tomorrow 08:10", "Fri 27 Nov 08:10", by the zone's own day.</summary>
    public static string Moment(DateTimeOffset at, Zone zone, DateTimeOffset now) =>
        $"{DueWords.Day(zone.DateAt(at), zone.DateAt(now))} {DueWords.Clock(at, zone)}";
}
