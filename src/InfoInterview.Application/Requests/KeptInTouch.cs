using InfoInterview.Data;
using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Reminders;
using InfoInterview.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Requests;

/// <summary>The date to keep in touch with a person: it moves on with every word either way, and a next one follows the one that was met.</summary>
internal static class KeptInTouch
{
    /// <summary>Something was said, either way: their date moves on from it. Nothing is saved yet.</summary>
    /// <param name="tier">How often to keep in touch from now on; null leaves it.</param>
    public static async Task InteractedAsync(AppDbContext db, Contact contact, DateTimeOffset at, KeepInTouchTier? tier, DateTimeOffset now, CancellationToken cancellationToken)
    {
        contact.Interacted(Clock.ToMilliseconds(at));
        if (tier is { } chosen)
            contact.Describe(contact.Name, contact.Details with { Tier = chosen }, now);
        await MoveOnAsync(db, contact, await RequestDesk.HomeAsync(db, cancellationToken), cancellationToken);
    }

    /// <summary>Moves a person's date on from the last word with them. Nothing is saved yet.</summary>
    public static async Task MoveOnAsync(AppDbContext db, Contact contact, Home home, CancellationToken cancellationToken)
    {
        if (NextOn(contact, home) is not { } date)
            return;
        var found = await db.Reminders
            .Where(r => r.ContactId == contact.Id && r.Kind == ReminderKind.KeepInTouch && (r.Status == ReminderStatus.Open || r.Status == ReminderStatus.Snoozed) && r.DueOn < date)
            .ToListAsync(cancellationToken);
        foreach (var reminder in found.Where(r => r.IsLive))
            reminder.KeepInTouchOn(date);
    }

    /// <summary>Puts down the date after the one that was met, if they are still to be kept in touch with. Nothing is saved yet.</summary>
    public static void Follow(AppDbContext db, Agenda agenda, Reminder met, Contact contact, Home home, DateTimeOffset now)
    {
        if (NextOn(contact, home) is not { } date)
            return;
        agenda.KeepInTouchAgain(met, date, home.Zone, now);
        db.Reminders.AddRange(agenda.AddedReminders);
        db.Obligations.AddRange(agenda.AddedObligations);
    }

    private static DateOnly? NextOn(Contact contact, Home home) =>
        contact.LastInteractionAt is { } lastWord
            ? Rhythm.KeepInTouchOn((Zone.TryOf(contact.Details.TimeZone, out var zone) ? zone : home.Zone).DateAt(lastWord), contact.Details.Tier, home.CalendarFor(contact.Details.HolidayRegion))
            : null;
}
