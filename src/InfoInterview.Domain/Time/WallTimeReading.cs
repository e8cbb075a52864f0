namespace InfoInterview.Domain.Time;

/// <summary>
/// What a date and time on a wall can mean: one instant, two (the clocks went back over it), or none (they were put
/// forward over it; then the nearest times that exist are given, to the minute).
/// </summary>
public sealed record WallTimeReading
{
    private WallTimeReading(IReadOnlyList<DateTimeOffset> instants) => Instants = instants;

    /// <summary>The instants it names, earliest first, UTC: none, one or two.</summary>
    public IReadOnlyList<DateTimeOffset> Instants { get; }

    /// <summary>The last minute that exists before a time that does not.</summary>
    public DateTime? NearestBefore { get; private init; }

    /// <summary>The first minute that exists after a time that does not.</summary>
    public DateTime? NearestAfter { get; private init; }

    /// <summary>The clocks skip it that day.</summary>
    public bool NeverHappens => Instants.Count == 0;

    /// <summary>It comes round twice that day.</summary>
    public bool HappensTwice => Instants.Count == 2;

    /// <summary>Reads a date and a time off a wall in a zone.</summary>
    public static WallTimeReading Of(DateOnly date, TimeOnly time, Zone zone)
    {
        var wall = date.ToDateTime(time, DateTimeKind.Unspecified);
        var instants = OffsetsAround(wall, zone)
            .Select(offset => new DateTimeOffset(wall, TimeSpan.Zero) - offset)
            .Where(instant => zone.At(instant) == wall)
            .Order()
            .ToArray();
        return instants.Length > 0 ? new WallTimeReading(instants) : Missing(wall, zone);
    }

    // No zone is more than 15 hours from UTC, so every instant the wall may mean lies within the samples.
    private static IEnumerable<TimeSpan> OffsetsAround(DateTime wall, Zone zone)
    {
        var utc = new DateTimeOffset(wall, TimeSpan.Zero);
        return Enumerable.Range(-4, 9).Select(step => zone.OffsetAt(utc.AddHours(step * 6))).Distinct();
    }

    private static WallTimeReading Missing(DateTime wall, Zone zone)
    {
        var switched = SwitchNear(wall, zone);
        return new WallTimeReading([])
        {
            NearestBefore = ToMinute(zone.At(switched.AddTicks(-1))),
            NearestAfter = zone.At(switched),
        };
    }

    private static DateTime ToMinute(DateTime wall) => wall.AddTicks(-(wall.Ticks % TimeSpan.TicksPerMinute));

    // The first instant whose wall shows a later time than the missing one; walls only jump forward here.
    private static DateTimeOffset SwitchNear(DateTime wall, Zone zone)
    {
        var low = new DateTimeOffset(wall, TimeSpan.Zero).AddHours(-30);
        var high = low.AddHours(60);
        while (high - low > TimeSpan.FromTicks(1))
        {
            var middle = low + ((high - low) / 2);
            if (zone.At(middle) < wall) low = middle;
            else high = middle;
        }

        return high;
    }
}
