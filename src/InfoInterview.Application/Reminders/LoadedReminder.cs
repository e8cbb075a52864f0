using InfoInterview.Application.Requests;
using InfoInterview.Data;
using InfoInterview.Domain;
using InfoInterview.Domain.Reminders;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Reminders;

/// <summary>The acting user's reminder, loaded to be changed.</summary>
internal static class LoadedReminder
{
    /// <summary>What a stale save calls the row.</summary>
    public const string What = "this reminder";

    /// <exception cref="RefusedException">There is no such reminder, or the person it is about is in the bin.</exception>
    public static async Task<Reminder> FindAsync(AppDbContext db, ReminderId id, CancellationToken cancellationToken)
    {
        var reminder = await db.Reminders.SingleOrDefaultAsync(r => r.Id == id, cancellationToken)
            ?? throw new RefusedException("reminder.gone", "That reminder is no longer there. Nothing was changed; load the page again.");
        await NotInBin.RequireAsync(db, reminder.ContactId, cancellationToken);
        return reminder;
    }
}
