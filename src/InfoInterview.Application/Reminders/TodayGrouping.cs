using InfoInterview.Domain.Reminders;
using InfoInterview.Domain.Time;

namespace InfoInterview.Application.Reminders;

/// <summary>Which live reminder stands where on Today, and which not yet.</summary>
internal static class TodayGrouping
{
    /// <summary>So many prompts a week to keep in touch are enough; the rest slides.</summary>
    /// <remarks>docs/method.md, keep in touch.</remarks>
    private const int KeepInTouchAWeek = 3;

    /// <summary>The reminders that show, a dated one from nine in its user's morning, each with its group, in the order in which they are due.</summary>
    /// <param name="keptInTouch">How many prompts to keep in touch were met this week.</param>
    public static IReadOnlyList<(Reminder Reminder, TodayGroupKind Group)> Of(IEnumerable<Reminder> live, int keptInTouch, DateTimeOffset now, Zone zone)
    {
        var left = Math.Max(0, KeepInTouchAWeek - keptInTouch);
        var shown = new List<(Reminder, TodayGroupKind)>();
        foreach (var reminder in live.OrderBy(r => Order(r, zone)).ThenBy(r => r.Kind))
        {
            if (GroupOf(reminder, now, zone) is not { } group || (reminder.Kind is ReminderKind.KeepInTouch && left-- <= 0))
                continue;
            shown.Add((reminder, group));
        }

        return shown;
    }

    /// <summary>Whether it asks for something today.</summary>
    public static bool Counts(Reminder reminder, TodayGroupKind group, DateTimeOffset now, Zone zone) =>
        group is not TodayGroupKind.Debts || reminder.AppearsAt <= now || reminder.IsOverdue(now, zone);

    private static TodayGroupKind? GroupOf(Reminder reminder, DateTimeOffset now, Zone zone)
    {
        if (reminder.Status is ReminderStatus.Snoozed && reminder.AppearsAt > now)
            return null;
        if (reminder.IsOverdue(now, zone))
            return TodayGroupKind.Overdue;
        return reminder switch
        {
            { Kind: ReminderKind.ThankYou } => TodayGroupKind.ThankYous,
            { Kind: ReminderKind.ReportBack } => TodayGroupKind.Debts,
            _ => reminder.AppearsAt <= now ? TodayGroupKind.Today : null,
        };
    }

    // A date sorts by its end: what is due by the clock on that day comes first.
    private static DateTime Order(Reminder reminder, Zone zone) =>
        reminder.DueAt is { } at ? zone.At(at) : reminder.DueOn!.Value.ToDateTime(TimeOnly.MaxValue);
}
