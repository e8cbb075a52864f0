using InfoInterview.Domain.Time;
using InfoInterview.Testing;

namespace InfoInterview.Domain.Tests.Time;

/// <summary>Every transition of every zone this machine knows, 2020 to 2029: gaps refused, overlaps asked, all else round-trips.</summary>
public sealed class ZoneTransitionTests
{
    private static readonly DateTimeOffset From = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset To = From.AddYears(10);

    [Fact]
    public void Around_every_transition_of_ten_years_no_hour_is_wrong()
    {
        var cases = 0;
        var wrong = new List<string>();
        foreach (var (zone, at, before, after) in AllZones().SelectMany(TransitionsOf))
        {
            cases++;
            if (Fault(zone, at, before, after) is { } fault) wrong.Add($"{zone} {at:O}: {fault}");
        }

        Figure.Print("zones", ("cases", cases), ("wrong", wrong.Count));
        Assert.True(cases >= 500, $"only {cases} transitions found");
        Assert.Empty(wrong);
    }

    private static IEnumerable<Zone> AllZones() => TimeZoneInfo.GetSystemTimeZones()
        .Select(info => Zone.TryOf(info.Id, out var zone) ? zone : null)
        .OfType<Zone>();

    private static IEnumerable<(Zone Zone, DateTimeOffset At, TimeSpan Before, TimeSpan After)> TransitionsOf(Zone zone)
    {
        for (var day = From; day < To; day = day.AddDays(1))
        {
            var (low, high) = (day, day.AddDays(1));
            if (zone.OffsetAt(low) == zone.OffsetAt(high)) continue;
            while (high - low > TimeSpan.FromSeconds(1))
            {
                var middle = low.AddSeconds(Math.Floor((high - low).TotalSeconds / 2));
                if (zone.OffsetAt(middle) == zone.OffsetAt(day)) low = middle;
                else high = middle;
            }

            yield return (zone, high, zone.OffsetAt(low), zone.OffsetAt(high));
        }
    }

    private static string? Fault(Zone zone, DateTimeOffset at, TimeSpan before, TimeSpan after)
    {
        for (var minutes = -120; minutes <= 120; minutes += 15)
        {
            var instant = at.AddMinutes(minutes);
            if (WallTime.At(instant, zone).Instant != instant) return $"does not round-trip at {minutes} minutes";
        }

        var oldWall = at.UtcDateTime + before;
        var newWall = at.UtcDateTime + after;
        return after > before ? GapFault(zone, oldWall, newWall) : OverlapFault(zone, at, newWall, oldWall, before - after);
    }

    private static string? GapFault(Zone zone, DateTime first, DateTime end)
    {
        for (var wall = first; wall < end; wall = wall.AddMinutes(15))
        {
            var reading = Read(zone, wall);
            if (!reading.NeverHappens) return $"{wall:s} should not exist";
            if (reading.NearestBefore != first.AddMinutes(-1) || reading.NearestAfter != end) return $"wrong neighbours of {wall:s}";
        }

        return Read(zone, first.AddMinutes(-1)).Instants.Count == 1 && Read(zone, end).Instants.Count == 1 ? null : "edges of the gap";
    }

    private static string? OverlapFault(Zone zone, DateTimeOffset at, DateTime first, DateTime end, TimeSpan back)
    {
        for (var wall = first; wall < end; wall = wall.AddMinutes(15))
        {
            var reading = Read(zone, wall);
            if (!reading.HappensTwice) return $"{wall:s} should come twice";
            if (reading.Instants[1] != at + (wall - first) || reading.Instants[0] != reading.Instants[1] - back) return $"wrong choices for {wall:s}";
        }

        return Read(zone, first.AddMinutes(-1)).Instants.Count == 1 && Read(zone, end).Instants.Count == 1 ? null : "edges of the overlap";
    }

    private static WallTimeReading Read(Zone zone, DateTime wall) =>
        WallTimeReading.Of(DateOnly.FromDateTime(wall), TimeOnly.FromDateTime(wall), zone);
}
