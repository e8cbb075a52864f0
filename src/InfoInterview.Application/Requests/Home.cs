using System.Globalization;
using InfoInterview.Domain.Accounts;
using InfoInterview.Domain.Time;

namespace InfoInterview.Application.Requests;

/// <summary>Where the user lives, as business time needs it.</summary>
public sealed record Home(Zone Zone, Region? Region, QuietPeriod Quiet)
{
    /// <summary>Reads the presets.</summary>
    public static Home Of(Preferences preferences)
    {
        Region.TryOf(preferences.Region, out var region);
        return new Home(Zone.Of(preferences.TimeZone), region, QuietOf(preferences));
    }

    /// <summary>The business days of a contact who keeps the holidays of a region, or of no region we know.</summary>
    public BusinessCalendar CalendarFor(string? contactRegion)
    {
        Region.TryOf(contactRegion, out var theirs);
        return BusinessCalendar.For(theirs, Region, quiet: [Quiet]);
    }

    private static QuietPeriod QuietOf(Preferences preferences)
    {
        var (from, until) = (Day(preferences.QuietFrom), Day(preferences.QuietUntil));
        return QuietPeriod.Yearly(from.Month, from.Day, until.Month, until.Day);
    }

    private static (int Month, int Day) Day(string monthDay)
    {
        var parts = monthDay.Split('-');
        return (int.Parse(parts[0], CultureInfo.InvariantCulture), int.Parse(parts[1], CultureInfo.InvariantCulture));
    }
}
