using InfoInterview.Domain.Time;

namespace InfoInterview.Domain.Accounts;

/// <summary>An owner's presets. Each has a default from the craft and may be changed.</summary>
public sealed class Preferences : IOwned
{
    /// <summary>How many times off are kept.</summary>
    public const int MaxTimesOff = 60;

    /// <summary>The longest quiet period, in days: half a year.</summary>
    public const int MaxQuietDays = 183;

    private Preferences()
    {
    }

    public OwnerId OwnerId { get; private set; }

    /// <summary>IANA id of the zone the user lives in now; reminders follow it.</summary>
    public string TimeZone { get; private set; } = "";

    /// <summary>ISO 3166-1 or 3166-2 code whose holidays and weekend the user keeps.</summary>
    public string Region { get; private set; } = "";

    /// <summary>Minutes a request asks for, 10 to 30.</summary>
    public int AskedMinutes { get; private set; } = 15;

    /// <summary>How often a silent person may be nudged, 0 to 2.</summary>
    public int MaxNudges { get; private set; } = 1;

    /// <summary>Requests a day before the check speaks up.</summary>
    public int DailyRequestCap { get; private set; } = 5;

    public int WeeklyRequestGoal { get; private set; } = 5;
    public int WeeklyConversationGoal { get; private set; } = 2;

    /// <summary>First and last day of the yearly quiet period, month-day, in which no nudge falls due.</summary>
    public string QuietFrom { get; private set; } = "12-24";

    public string QuietUntil { get; private set; } = "01-01";

    /// <summary>When the user is away, the earliest first.</summary>
    public IReadOnlyList<TimeOff> TimesOff { get; private set; } = [];

    public int Version { get; private set; }

    /// <summary>The defaults for a user who lives in the given zone and region.</summary>
    public static Preferences Create(OwnerId owner, string timeZone, string region) =>
        new() { OwnerId = owner, TimeZone = timeZone, Region = region };

    /// <summary>Moves the user to another zone or region.</summary>
    public void LiveIn(string timeZone, string region) => (TimeZone, Region) = (timeZone, region);

    /// <summary>Sets the craft's presets.</summary>
    /// <exception cref="RefusedException">A value is outside its range.</exception>
    public void Set(int askedMinutes, int maxNudges, int dailyRequestCap, int weeklyRequests, int weeklyConversations)
    {
        if (askedMinutes is < 10 or > 30 || maxNudges is < 0 or > 2 || dailyRequestCap is < 1 or > 50 || weeklyRequests is < 0 or > 50 || weeklyConversations is < 0 or > 50)
            throw new RefusedException("preferences.range", "Minutes go from 10 to 30, nudges from 0 to 2, requests a day from 1 to 50, weekly goals from 0 to 50. Nothing was changed.");
        (AskedMinutes, MaxNudges, DailyRequestCap) = (askedMinutes, maxNudges, dailyRequestCap);
        (WeeklyRequestGoal, WeeklyConversationGoal) = (weeklyRequests, weeklyConversations);
    }

    /// <summary>Sets the first and the last day of the yearly quiet period; it may run over New Year.</summary>
    /// <exception cref="RefusedException">There is no such day, or the period is longer than half a year, as when the days were swapped.</exception>
    public void StayQuiet(MonthDay from, MonthDay until)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(until);
        var quiet = QuietPeriod.Yearly(from.Checked().Month, from.Day, until.Checked().Month, until.Day);
        if (quiet.To.DayNumber - quiet.From.DayNumber >= MaxQuietDays)
            throw new RefusedException("quiet.too-long", "That would be quiet for more than half the year. Nothing was changed; swap the two days, or choose fewer.");
        (QuietFrom, QuietUntil) = (from.ToString(), until.ToString());
    }

    /// <summary>Replaces the times off. The same one twice is kept once.</summary>
    /// <exception cref="RefusedException">One ends before it begins or lasts too long, or they are too many.</exception>
    public void BeAway(IEnumerable<TimeOff> times)
    {
        var kept = times.Select(t => t.Checked()).Distinct().OrderBy(t => t.From).ThenBy(t => t.To).ToList();
        if (kept.Count > MaxTimesOff)
            throw new RefusedException("time-off.too-many", $"{MaxTimesOff} times off can be kept. Nothing was changed; remove those that are over.");
        TimesOff = kept;
    }
}
