namespace InfoInterview.Domain.Time;

/// <summary>Days on which no nudge should fall, both ends included; the same every year, or once. May run over New Year.</summary>
public sealed record QuietPeriod
{
    private QuietPeriod(DateOnly from, DateOnly to, bool everyYear) => (From, To, EveryYear) = (from, to, everyYear);

    /// <summary>24 December to 1 January, every year.</summary>
    public static QuietPeriod YearEnd { get; } = Yearly(12, 24, 1, 1);

    public DateOnly From { get; }

    public DateOnly To { get; }

    /// <summary>Only the day and the month of both ends count.</summary>
    public bool EveryYear { get; }

    /// <summary>The same days every year.</summary>
    public static QuietPeriod Yearly(int fromMonth, int fromDay, int toMonth, int toDay)
    {
        var from = new DateOnly(2000, fromMonth, fromDay);
        var to = new DateOnly(2000, toMonth, toDay);
        return new QuietPeriod(from, to < from ? to.AddYears(1) : to, true);
    }

    /// <summary>Once; refuses (<c>quiet.backwards</c>) an end before the start.</summary>
    public static QuietPeriod Once(DateOnly from, DateOnly to) =>
        to >= from
            ? new QuietPeriod(from, to, false)
            : throw new RefusedException("quiet.backwards", "The quiet period ends before it starts. Nothing was saved. Swap the two dates.");

    /// <summary>Whether a date lies within.</summary>
    public bool Contains(DateOnly date)
    {
        if (!EveryYear) return date >= From && date <= To;
        var (day, from, to) = (MonthDay(date), MonthDay(From), MonthDay(To));
        return from <= to ? day >= from && day <= to : day >= from || day <= to;
    }

    private static int MonthDay(DateOnly date) => (date.Month * 100) + date.Day;
}
