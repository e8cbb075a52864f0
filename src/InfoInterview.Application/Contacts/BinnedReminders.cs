using InfoInterview.Data;
using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Reminders;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Contacts;

/// <summary>The reminders of people in the bin. What ends with them carries the moment they were binned, by which it is found again when they come back.</summary>
internal static class BinnedReminders
{
    /// <summary>Ends what is due towards these people. Nothing is saved yet.</summary>
    /// <param name="now">The moment they were put in the bin.</param>
    public static async Task DropAsync(AppDbContext db, ContactId[] people, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var live = await db.Reminders
            .Where(r => people.Contains(r.ContactId) && (r.Status == ReminderStatus.Open || r.Status == ReminderStatus.Snoozed))
            .ToListAsync(cancellationToken);
        foreach (var reminder in live)
            reminder.Drop(now);
    }

    /// <summary>Brings back what ended with these people; to be called while they are still in the bin. Nothing is saved yet.</summary>
    /// <returns>How many came back.</returns>
    public static async Task<int> BringBackAsync(AppDbContext db, ContactId[] people, CancellationToken cancellationToken)
    {
        // A mail that had begun to leave moves its request even now; then the old reminders stay ended.
        var ended = await db.Reminders
            .Where(r => people.Contains(r.ContactId) && r.Status == ReminderStatus.Cancelled && r.CancelledByEvent == null)
            .Where(r => db.Contacts.Any(c => c.Id == r.ContactId && c.DeletedAt == r.ClosedAt))
            .Where(r => !db.RequestEvents.Any(e => e.RequestId == r.RequestId && e.RecordedAt > r.ClosedAt))
            .ToListAsync(cancellationToken);
        foreach (var reminder in ended)
            reminder.BringBack();
        return ended.Count;
    }
}
