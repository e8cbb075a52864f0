using InfoInterview.Application.Requests;
using InfoInterview.Data;
using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Reminders;
using InfoInterview.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Reminders;

/// <summary>Counts due dates again where the zone, the region or the holidays they were counted by have changed.</summary>
internal static class ReminderCount
{
    /// <summary>Counts again what is counted by one contact's days, or by anybody's. Nothing is saved yet.</summary>
    /// <returns>How many moved.</returns>
    public static async Task<int> AgainAsync(AppDbContext db, ContactId? contact, CancellationToken cancellationToken)
    {
        var home = await RequestDesk.HomeAsync(db, cancellationToken);

        // Days are counted by the calendar of whom the request is to, even where the to-do is towards another person.
        var live = await db.Reminders
            .Where(r => r.Status == ReminderStatus.Open || r.Status == ReminderStatus.Snoozed)
            .Select(r => new { Reminder = r, Asked = db.Requests.Where(q => q.Id == r.RequestId).Select(q => (ContactId?)q.ContactId).FirstOrDefault() })
            .Where(r => contact == null || r.Asked == contact || (r.Asked == null && r.Reminder.ContactId == contact))
            .ToListAsync(cancellationToken);
        var places = await db.Contacts.Where(c => contact == null || c.Id == contact)
            .Select(c => new { c.Id, c.Details.TimeZone, c.Details.HolidayRegion })
            .ToDictionaryAsync(c => c.Id, cancellationToken);
        var moved = 0;
        foreach (var (reminder, by) in live.Select(r => (r.Reminder, places[r.Asked ?? r.Reminder.ContactId])))
            moved += reminder.Recount(home.CalendarFor(by.HolidayRegion), Zone.TryOf(by.TimeZone, out var zone) ? zone : home.Zone, home.Zone) ? 1 : 0;
        return moved;
    }
}
