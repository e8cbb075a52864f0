using InfoInterview.Application.Accounts;
using InfoInterview.Domain.Contacts;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Contacts.Import;

/// <summary>The imports carried out so far.</summary>
public sealed class ImportQueries(OwnedDb database)
{
    private const int MostRuns = 50;

    /// <summary>The latest first.</summary>
    public async Task<IReadOnlyList<ImportRunRow>> RunsAsync(CancellationToken cancellationToken)
    {
        await using var db = await database.OpenAsync(cancellationToken);
        return await db.ImportRuns.OrderByDescending(r => r.At).Take(MostRuns)
            .Select(r => new ImportRunRow(r.Id, r.Source, r.FileName, r.At, r.Added, r.Updated, r.Skipped))
            .ToListAsync(cancellationToken);
    }
}

/// <summary>One import that was carried out.</summary>
public sealed record ImportRunRow(ImportId Id, string Source, string FileName, DateTimeOffset At, int Added, int Updated, int Skipped);
