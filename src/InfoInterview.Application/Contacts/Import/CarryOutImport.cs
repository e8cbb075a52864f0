using System.Data;
using InfoInterview.Application.Accounts;
using InfoInterview.Data.Storage;
using InfoInterview.Domain;
using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Contacts.Import;

/// <summary>Does what a preview said, all of it or nothing.</summary>
public sealed class CarryOutImport(OwnedDb database, Clock clock)
{
    /// <summary>What was carried out.</summary>
    public sealed record Result(ImportId Id, int Added, int Updated, int Skipped);

    /// <summary>Imports in one transaction.</summary>
    /// <param name="choice">The preview its user said yes to, and what they leave out of it.</param>
    /// <param name="progress">Told, now and then, how many rows are done.</param>
    /// <exception cref="RefusedException">Contacts changed since the preview (<c>import.changed</c>); a fresh one is needed.</exception>
    public async Task<Result> RunAsync(ImportChoice choice, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(choice);
        try
        {
            return await ImportAsync(choice, progress, cancellationToken);
        }
        catch (Exception raced) when (Races.IsLost(raced))
        {
            throw Changed();
        }
    }

    private async Task<Result> ImportAsync(ImportChoice choice, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        var preview = choice.Preview;
        await using var db = await database.OpenAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancellationToken);
        var plan = ImportPlan.Make(preview.Rows.Select(r => r.Source).ToList(), await KnownPeople.LoadAsync(db, cancellationToken));
        if (ImportPlan.Fingerprint(plan) != preview.Fingerprint)
            throw Changed();
        var now = clock.Now;
        var run = ImportRun.Begin(db.Owner, "LinkedIn", preview.FileName, now);
        run.Counted(choice.Added, choice.Updated, choice.Skipped);
        db.Add(run);
        await db.SaveChangesAsync(cancellationToken);
        var writer = new ImportWriter(db, run.Id, now, await LocalDay.AtAsync(db, now, cancellationToken));
        await writer.WriteAsync([.. plan.Select(choice.Of)], progress, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new Result(run.Id, run.Added, run.Updated, run.Skipped);
    }

    private static RefusedException Changed() => new(
        "import.changed",
        "Your people changed since this preview was made, so it no longer says what would happen. Nothing was imported; look at a fresh preview and import that.");
}
