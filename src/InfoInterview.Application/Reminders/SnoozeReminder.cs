using InfoInterview.Application.Accounts;
using InfoInterview.Application.Requests;
using InfoInterview.Domain;
using InfoInterview.Domain.Reminders;
using InfoInterview.Domain.Requests;

namespace InfoInterview.Application.Reminders;

/// <summary>Puts a reminder off.</summary>
public sealed class SnoozeReminder(OwnedDb database, RequestDesk desk)
{
    /// <summary>Until when it sleeps, and whether it was put off so often that one should ask whether to drop it.</summary>
    public sealed record Snoozed(DateTimeOffset AppearsAt, bool AskWhetherToDrop);

    /// <summary>Puts it off.</summary>
    /// <exception cref="RefusedException">It is done or gone, or the day is not ahead.</exception>
    public async Task<Snoozed> RunAsync(ReminderId id, Snooze until, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(until);
        await using var db = await database.OpenAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var reminder = await LoadedReminder.FindAsync(db, id, cancellationToken);
        var context = await desk.ContextAsync(db, reminder.ContactId, reminder.RequestId, RequestActor.User, cancellationToken);
        reminder.Snooze(until, context.Calendar, context.UserZone, context.Now);
        await db.SaveOrRefuseAsync(LoadedReminder.What, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new Snoozed(reminder.AppearsAt, reminder.AskWhetherToDrop);
    }
}
