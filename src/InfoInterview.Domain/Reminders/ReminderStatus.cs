namespace InfoInterview.Domain.Reminders;

/// <summary>Where a reminder stands. <see cref="Open"/> and <see cref="Snoozed"/> are live.</summary>
public enum ReminderStatus
{
    Open,
    Snoozed,
    Done,
    Cancelled,
    Expired,
}
