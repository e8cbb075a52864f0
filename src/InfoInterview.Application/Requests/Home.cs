using InfoInterview.Domain.Accounts;
using InfoInterview.Domain.Time;

namespace InfoInterview.Application.Requests;

/// <summary>Where the user lives and when they are away, as business time needs it.</summary>
public sealed record Home(Zone Zone, Region? Region, QuietPeriod Quiet, IReadOnlyList<TimeOff> TimesOff)
{
    /// <summary>Reads the presets.</summary>
    public static Home Of(Preferences preferences)
    {
        Region.TryOf(preferences.Region, out var region);
        return new Home(Zone.Of(preferences.TimeZone), region, QuietOf(preferences), preferences.TimesOff);
    }

    /// <summary>The business days of a contact who keeps the holidays of a region, or of no region we know.</summary>
    public BusinessCalendar CalendarFor(string? contactRegion)
    {
        Region.TryOf(contactRegion, out var theirs);
        return BusinessCalendar.For(theirs, Region, TimesOff, [Quiet]);
    }

    private static QuietPeriod QuietOf(Preferences preferences)
    {
        var (from, until) = (MonthDay.Parse(preferences.QuietFrom), MonthDay.Parse(preferences.QuietUntil));
        return QuietPeriod.Yearly(from.Month, from.Day, until.Month, until.Day);
    }
}
