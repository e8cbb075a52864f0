using InfoInterview.Application.Accounts;
using InfoInterview.Application.Requests;
using InfoInterview.Domain;
using InfoInterview.Domain.Reminders;
using InfoInterview.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Reminders;

/// <summary>The user decides not to do what they owe, and says why. Its reminders go too.</summary>
public sealed class WaiveObligation(OwnedDb database, Clock clock)
{
    /// <summary>Lets it go.</summary>
    /// <exception cref="RefusedException">It is settled or gone, its person is in the bin, or there is no reason.</exception>
    public async Task RunAsync(ObligationId id, string reason, CancellationToken cancellationToken)
    {
        await using var db = await database.OpenAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var owed = await db.Obligations.SingleOrDefaultAsync(o => o.Id == id, cancellationToken)
            ?? throw new RefusedException("obligation.gone", "That is no longer there. Nothing was changed; load the page again.");
        await NotInBin.RequireAsync(db, owed.ContactId, cancellationToken);
        var agenda = await RequestDesk.AgendaAsync(db, owed.ContactId, owed.RequestId, cancellationToken);
        agenda.Waive(owed, reason, clock.Now);
        await db.SaveOrRefuseAsync("this", cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
