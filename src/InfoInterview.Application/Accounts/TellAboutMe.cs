using InfoInterview.Domain;
using InfoInterview.Domain.Accounts;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Accounts;

/// <summary>Saves what the asker tells about themselves, whole.</summary>
public sealed class TellAboutMe(OwnedDb database)
{
    /// <summary>Saves the facts.</summary>
    /// <param name="version">The version the page loaded.</param>
    /// <returns>The new version.</returns>
    /// <exception cref="RefusedException">The name is missing, a field does not hold, or the record was changed meanwhile.</exception>
    public async Task<int> RunAsync(AskerFacts facts, int version, CancellationToken cancellationToken)
    {
        const string What = "your own record";
        await using var db = await database.OpenAsync(cancellationToken);
        var record = await db.AskerRecords.SingleAsync(cancellationToken);
        StaleSave.RefuseUnless(record.Version, version, What);
        record.Tell(facts);
        await db.SaveOrRefuseAsync(What, cancellationToken);
        return record.Version;
    }
}
