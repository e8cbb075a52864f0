namespace InfoInterview.Domain.Reminders;

/// <summary>What is true of each <see cref="ReminderKind"/>.</summary>
public static class ReminderKinds
{
    /// <summary>Due at a time of the clock; every other kind is due on a date and appears at nine in the user's morning.</summary>
    public static bool IsClockTime(this ReminderKind kind) => kind is
        ReminderKind.ThankYou or ReminderKind.Join or ReminderKind.Debrief or ReminderKind.Apologise or ReminderKind.NoShowNote;

    /// <summary>Waits out the quiet period; other kinds do not move for it.</summary>
    public static bool WaitsOutQuietPeriod(this ReminderKind kind) => kind is ReminderKind.Nudge;
}
