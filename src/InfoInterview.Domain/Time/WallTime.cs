using System.Globalization;

namespace InfoInterview.Domain.Time;

/// <summary>A date and time as a clock on a wall shows it in one zone, naming exactly one instant.</summary>
public sealed record WallTime
{
    private WallTime(DateOnly date, TimeOnly time, Zone zone, bool laterOfTwo, DateTimeOffset instant)
    {
        Date = date;
        Time = time;
        Zone = zone;
        LaterOfTwo = laterOfTwo;
        Instant = instant;
    }

    public DateOnly Date { get; }

    public TimeOnly Time { get; }

    public Zone Zone { get; }

    /// <summary>The time comes round twice that day and the second one is meant.</summary>
    public bool LaterOfTwo { get; }

    /// <summary>The instant it names, UTC, by the rules of the zone as this machine knows them now.</summary>
    public DateTimeOffset Instant { get; }

    /// <summary>
    /// A wall time of the user's choosing. Refuses one that the clocks skip (<c>time.never-happens</c>, naming the nearest that
    /// exist) and one that comes twice when no choice is made (<c>time.happens-twice</c>).
    /// </summary>
    public static WallTime Of(DateOnly date, TimeOnly time, Zone zone, bool? laterOfTwo = null)
    {
        var minute = new TimeOnly(time.Hour, time.Minute);
        var reading = WallTimeReading.Of(date, minute, zone);
        if (reading.NeverHappens) throw NeverHappens(date, minute, zone, reading);
        if (reading.HappensTwice && laterOfTwo is null) throw HappensTwice(date, minute, zone, reading);
        var later = reading.HappensTwice && laterOfTwo == true;
        return new WallTime(date, minute, zone, later, reading.Instants[later ? 1 : 0]);
    }

    /// <summary>What the wall shows in a zone at an instant.</summary>
    public static WallTime At(DateTimeOffset instant, Zone zone)
    {
        var wall = zone.At(instant);
        var (date, time) = (DateOnly.FromDateTime(wall), new TimeOnly(wall.Hour, wall.Minute));
        var reading = WallTimeReading.Of(date, time, zone);
        return Of(date, time, zone, reading.HappensTwice && instant >= reading.Instants[1]);
    }

    private static RefusedException NeverHappens(DateOnly date, TimeOnly time, Zone zone, WallTimeReading reading) => new(
        "time.never-happens",
        $"The clocks in {zone} skip {Words(date, time)}. Nothing was saved. The nearest times that exist are {Words(reading.NearestBefore)} and {Words(reading.NearestAfter)}.");

    private static RefusedException HappensTwice(DateOnly date, TimeOnly time, Zone zone, WallTimeReading reading) => new(
        "time.happens-twice",
        $"The clocks in {zone} go back, so {Words(date, time)} comes twice: {Offset(reading.Instants[0], zone)} and later {Offset(reading.Instants[1], zone)}. Nothing was saved. Choose the first or the second.");

    private static string Words(DateOnly date, TimeOnly time) => Words(date.ToDateTime(time));

    private static string Words(DateTime? wall) => wall?.ToString("HH:mm 'on' d MMMM yyyy", CultureInfo.InvariantCulture) ?? "";

    private static string Offset(DateTimeOffset instant, Zone zone)
    {
        var offset = zone.OffsetAt(instant);
        return (offset < TimeSpan.Zero ? "UTC−" : "UTC+") + offset.ToString("hh\\:mm", CultureInfo.InvariantCulture);
    }
}
