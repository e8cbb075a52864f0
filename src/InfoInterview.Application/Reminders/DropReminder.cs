using InfoInterview.Application.Accounts;
using InfoInterview.Application.Requests;
using InfoInterview.Domain;
using InfoInterview.Domain.Reminders;
using InfoInterview.Domain.Time;

namespace InfoInterview.Application.Reminders;

/// <summary>The user lets a reminder go. What is owed behind it is let go with a reason.</summary>
public sealed class DropReminder(OwnedDb database, Clock clock)
{
    /// <summary>Drops it.</summary>
    /// <param name="reason">Needed when something is owed to somebody; otherwise it may be null.</param>
    /// <exception cref="RefusedException">It is done or gone, or the reason is missing.</exception>
    public async Task RunAsync(ReminderId id, string? reason, CancellationToken cancellationToken)
    {
        await using var db = await database.OpenAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var reminder = await LoadedReminder.FindAsync(db, id, cancellationToken);
        var agenda = await RequestDesk.AgendaAsync(db, reminder.ContactId, reminder.RequestId, cancellationToken);
        if (reminder.IsLive && agenda.Obligations.FirstOrDefault(o => o.Id == reminder.ObligationId && o.State is ObligationState.Open) is { } owed)
            agenda.Waive(owed, reason ?? "", clock.Now);
        else
            reminder.Drop(clock.Now);
        await db.SaveOrRefuseAsync(LoadedReminder.What, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
