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
    /// <summary>Counts one contact's live reminders again, or everybody's. Nothing is saved yet.</summary>
    /// <returns>How many moved.</returns>
    public static async Task<int> AgainAsync(AppDbContext db, ContactId? contact, CancellationToken cancellationToken)
    {
        var home = await RequestDesk.HomeAsync(db, cancellationToken);
        var reminders = await db.Reminders
            .Where(r => (r.Status == ReminderStatus.Open || r.Status == ReminderStatus.Snoozed) && (contact == null || r.ContactId == contact))
            .ToListAsync(cancellationToken);
        var places = await db.Contacts
            .Where(c => (contact == null || c.Id == contact) && db.Reminders.Any(r => r.ContactId == c.Id && (r.Status == ReminderStatus.Open || r.Status == ReminderStatus.Snoozed)))
            .Select(c => new { c.Id, c.Details.TimeZone, c.Details.HolidayRegion })
            .ToDictionaryAsync(c => c.Id, cancellationToken);
        var moved = 0;
        foreach (var reminder in reminders)
        {
            var place = places[reminder.ContactId];
            var zone = Zone.TryOf(place.TimeZone, out var known) ? known : home.Zone;
            moved += reminder.Recount(home.CalendarFor(place.HolidayRegion), zone, home.Zone) ? 1 : 0;
        }

        return moved;
    }
}
