using InfoInterview.Domain.Time;

namespace InfoInterview.Domain.Reminders;

/// <summary>How long to put a reminder off: one or three business days, next Monday, or a date.</summary>
public sealed record Snooze
{
    private readonly Func<DateOnly, BusinessCalendar, DateOnly> _resolve;

    private Snooze(Func<DateOnly, BusinessCalendar, DateOnly> resolve) => _resolve = resolve;

    public static Snooze OneDay { get; } = new((today, calendar) => calendar.AddBusinessDays(today, 1));

    public static Snooze ThreeDays { get; } = new((today, calendar) => calendar.AddBusinessDays(today, 3));

    public static Snooze NextMonday { get; } = new((today, _) => today.AddDays(8 - (today.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)today.DayOfWeek)));

    /// <summary>Until a date of the user's choosing.</summary>
    public static Snooze Until(DateOnly date) => new((_, _) => date);

    /// <summary>The date it means today.</summary>
    public DateOnly Resolve(DateOnly today, BusinessCalendar calendar) => _resolve(today, calendar);
}
