using InfoInterview.Application.Accounts;
using InfoInterview.Domain.Contacts;

namespace InfoInterview.Application.Reminders;

/// <summary>Counts due dates again, after the user or a contact moved to another zone or region and when a newer program brought other holidays. What was snoozed or chosen stays.</summary>
public sealed class RecountReminders(OwnedDb database)
{
    /// <summary>Counts one contact's reminders again, or all.</summary>
    /// <returns>How many moved.</returns>
    public async Task<int> RunAsync(ContactId? contact, CancellationToken cancellationToken)
    {
        await using var db = await database.OpenAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var moved = await ReminderCount.AgainAsync(db, contact, cancellationToken);
        await db.SaveOrRefuseAsync(LoadedReminder.What, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return moved;
    }
}
