using System.Collections.Frozen;

namespace InfoInterview.Domain.Time;

/// <summary>
/// The working days of one contact as their asker counts them: the weekend and the holidays of the region, less the
/// asker's own days off. The one place business days are counted.
/// </summary>
public sealed class BusinessCalendar
{
    private readonly FrozenSet<DayOfWeek> _weekend;
    private readonly IReadOnlyList<TimeOff> _daysOff;
    private readonly IReadOnlyList<QuietPeriod> _quiet;

    /// <summary>A calendar; without a region only Saturdays and Sundays are off; without quiet periods given, the year's end is quiet.</summary>
    public BusinessCalendar(Region? region = null, IEnumerable<TimeOff>? daysOff = null, IEnumerable<QuietPeriod>? quiet = null)
    {
        Region = region;
        _weekend = Weekends.Of(region);
        _daysOff = daysOff?.ToArray() ?? [];
        _quiet = quiet?.ToArray() ?? [QuietPeriod.YearEnd];
    }

    public Region? Region { get; }

    /// <summary>The calendar for a contact: their region, else the user's.</summary>
    public static BusinessCalendar For(Region? contact, Region? user, IEnumerable<TimeOff>? daysOff = null, IEnumerable<QuietPeriod>? quiet = null) =>
        new(contact ?? user, daysOff, quiet);

    /// <summary>Neither weekend, nor holiday, nor day off.</summary>
    public bool IsBusinessDay(DateOnly date) =>
        !_weekend.Contains(date.DayOfWeek) && !_daysOff.Any(off => off.Contains(date)) && !(Region is not null && PublicHolidays.Observes(Region, date));

    /// <summary>The n-th business day strictly after a date; <paramref name="n"/> is at least 1.</summary>
    public DateOnly AddBusinessDays(DateOnly start, int n) => Step(start, n, 1);

    /// <summary>The n-th business day strictly before a date; <paramref name="n"/> is at least 1.</summary>
    public DateOnly SubtractBusinessDays(DateOnly start, int n) => Step(start, n, -1);

    /// <summary>The date itself if it is a business day, else the first one after it.</summary>
    public DateOnly OnOrAfter(DateOnly date) => IsBusinessDay(date) ? date : AddBusinessDays(date, 1);

    /// <summary>The date itself, or, inside a quiet period, the first business day after it (a year later at most).</summary>
    public DateOnly AfterQuiet(DateOnly date)
    {
        if (!IsQuiet(date)) return date;
        var after = date;
        while (after < date.AddYears(1) && (IsQuiet(after) || !IsBusinessDay(after))) after = after.AddDays(1);
        return after;
    }

    /// <summary>Business days from one date to a later one: how often one steps to get there. 0 when it is not later.</summary>
    public int BusinessDaysBetween(DateOnly from, DateOnly to)
    {
        var count = 0;
        for (var date = from.AddDays(1); date <= to; date = date.AddDays(1))
            if (IsBusinessDay(date)) count++;
        return count;
    }

    private bool IsQuiet(DateOnly date) => _quiet.Any(period => period.Contains(date));

    private DateOnly Step(DateOnly date, int n, int direction)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(n, 1);
        while (n > 0)
        {
            date = date.AddDays(direction);
            if (IsBusinessDay(date)) n--;
        }

        return date;
    }
}
