using System.Data;
using InfoInterview.Application.Accounts;
using InfoInterview.Application.Requests;
using InfoInterview.Data;
using InfoInterview.Data.Storage;
using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Contacts;

/// <summary>Records who led to a contact. Introductions never form a circle.</summary>
public sealed class SetIntroducer(OwnedDb database, Clock clock)
{
    /// <summary>Who was introduced by whom.</summary>
    /// <param name="Id">The one introduced.</param>
    /// <param name="Introducer">Who led to them; null for nobody.</param>
    public sealed record Input(ContactId Id, ContactId? Introducer);

    /// <summary>Saves the introducer.</summary>
    /// <exception cref="Domain.RefusedException">One of the two is gone, or the contact stands on the introducer's own chain.</exception>
    public async Task RunAsync(Input input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        await using var db = await database.OpenAsync(cancellationToken);

        // Two people named as each other's introducer at the same moment must not both be saved.
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancellationToken);
        var contact = await LoadedContact.AloneAsync(db, input.Id, version: null, cancellationToken);
        IReadOnlySet<ContactId> chain = new HashSet<ContactId>();
        if (input.Introducer is { } introducer)
        {
            await LoadedContact.AloneAsync(db, introducer, version: null, cancellationToken);
            chain = await ChainAsync(db, introducer, cancellationToken);
        }

        var former = contact.ReferredById;
        contact.IntroducedBy(input.Introducer, chain, clock.Now);
        await NamedIntroducer.PassOnAsync(db, contact, former, cancellationToken);
        await db.SaveOrRefuseAsync(LoadedContact.What, cancellationToken);
        await CommitAsync(transaction.CommitAsync(cancellationToken));
    }

    private static async Task CommitAsync(Task commit)
    {
        try
        {
            await commit;
        }
        catch (Exception raced) when (Races.IsLost(raced))
        {
            throw StaleSave.Refusal(LoadedContact.What);
        }
    }

    // UNION leaves out rows already found, so even a circle in the data ends.
    private static async Task<HashSet<ContactId>> ChainAsync(AppDbContext db, ContactId from, CancellationToken cancellationToken)
    {
        var (owner, start) = (db.Owner.Value, from.Value);
        var ids = await db.Database.SqlQuery<Guid>($"""
            WITH RECURSIVE chain("Id", "ReferredById") AS (
              SELECT c."Id", c."ReferredById" FROM "Contacts" AS c WHERE c."OwnerId" = {owner} AND c."Id" = {start}
              UNION
              SELECT c."Id", c."ReferredById" FROM "Contacts" AS c JOIN chain ON c."Id" = chain."ReferredById" WHERE c."OwnerId" = {owner})
            SELECT "Id" AS "Value" FROM chain
            """).ToListAsync(cancellationToken);
        return ids.Select(id => new ContactId(id)).ToHashSet();
    }
}
