using InfoInterview.Domain.Time;

namespace InfoInterview.Domain.Outreach;

/// <summary>When mail is likely to be read with a free mind: early on a business day, where the reader lives. A hint, never a rule.</summary>
/// <remarks>[BOOM-MB]: early morning, and lunchtime; the data are of ordinary mail and disagree.</remarks>
public static class GoodHour
{
    private static readonly TimeOnly From = new(6, 30);
    private static readonly TimeOnly Usual = new(8, 10);
    private static readonly TimeOnly Until = new(9, 30);

    /// <summary>Whether an instant lies in the good hours of a zone.</summary>
    public static bool Contains(DateTimeOffset instant, Zone zone, BusinessCalendar calendar)
    {
        var wall = zone.At(instant);
        var time = TimeOnly.FromDateTime(wall);
        return calendar.IsBusinessDay(DateOnly.FromDateTime(wall)) && ((time >= From && time <= Until) || time.Hour is 12);
    }

    /// <summary>The next ten past eight of a business day there, at least a quarter of an hour ahead.</summary>
    public static DateTimeOffset Next(DateTimeOffset now, Zone zone, BusinessCalendar calendar)
    {
        var day = calendar.OnOrAfter(zone.DateAt(now));
        var next = At(day, zone);
        return next > now.AddMinutes(15) ? next : At(calendar.AddBusinessDays(day, 1), zone);
    }

    private static DateTimeOffset At(DateOnly day, Zone zone)
    {
        var reading = WallTimeReading.Of(day, Usual, zone);
        return reading.NeverHappens ? new DateTimeOffset(day.ToDateTime(Until), zone.OffsetAt(new DateTimeOffset(day.ToDateTime(Until), TimeSpan.Zero))).ToUniversalTime() : reading.Instants[0];
    }
}
