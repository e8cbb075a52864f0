using InfoInterview.Application.Accounts;
using InfoInterview.Domain;
using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Contacts.Import;

/// <summary>Puts in the bin whom an import added, but for those that were touched since, and puts back there the organisations it brought back. Nothing is due about them any more.</summary>
public sealed class UndoImport(OwnedDb database, Clock clock)
{
    /// <summary>What was undone.</summary>
    /// <param name="Binned">Who went to the bin.</param>
    /// <param name="Kept">Whom the import added and the user has worked on since.</param>
    public sealed record Result(int Binned, int Kept);

    /// <summary>Undoes the import; what it filled in on people already there stays.</summary>
    /// <exception cref="RefusedException">There is no such import.</exception>
    public async Task<Result> RunAsync(ImportId id, CancellationToken cancellationToken)
    {
        await using var db = await database.OpenAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var run = await db.ImportRuns.FirstOrDefaultAsync(r => r.Id == id, cancellationToken)
            ?? throw new RefusedException("import.gone", "This import is no longer there. Nothing was changed.");
        var now = clock.Now;

        // A row's first version is the one its import wrote.
        var binned = await db.Contacts
            .Where(c => c.ImportId == id && c.DeletedAt == null && c.Version == 1)
            .Where(c => !db.Requests.Any(r => r.ContactId == c.Id || r.ReferredById == c.Id) && !db.Messages.Any(m => m.ContactId == c.Id) && !db.Contacts.Any(o => o.ReferredById == c.Id))
            .ExecuteUpdateAsync(row => row.SetProperty(c => c.DeletedAt, (DateTimeOffset?)now).SetProperty(c => c.Version, c => c.Version + 1), cancellationToken);
        var people = await db.Contacts.Where(c => c.ImportId == id && c.DeletedAt == now).Select(c => c.Id).ToListAsync(cancellationToken);
        foreach (var batch in people.Chunk(Bulk.Batch))
            await BinnedReminders.DropAsync(db, batch, now, cancellationToken);
        await db.SaveOrRefuseAsync("one of their reminders", cancellationToken);
        await db.Organisations
            .Where(o => o.CreatedAt == run.At && o.DeletedAt == null && o.Version == 1 && !db.Contacts.Any(c => c.OrganisationId == o.Id && c.DeletedAt == null))
            .ExecuteUpdateAsync(row => row.SetProperty(o => o.DeletedAt, (DateTimeOffset?)now).SetProperty(o => o.Version, o => o.Version + 1), cancellationToken);
        await db.Organisations
            .Where(o => o.DeletedAt == null && db.ReturnedOrganisations.Any(r => r.ImportId == id && r.OrganisationId == o.Id && r.OrganisationVersion == o.Version) && !db.Contacts.Any(c => c.OrganisationId == o.Id && c.DeletedAt == null))
            .ExecuteUpdateAsync(row => row.SetProperty(o => o.DeletedAt, (DateTimeOffset?)now).SetProperty(o => o.Version, o => o.Version + 1), cancellationToken);
        var kept = await db.Contacts.CountAsync(c => c.ImportId == id && c.DeletedAt == null, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new Result(binned, kept);
    }
}
