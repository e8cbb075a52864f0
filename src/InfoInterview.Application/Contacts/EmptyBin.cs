using System.Data;
using InfoInterview.Application.Accounts;
using InfoInterview.Data;
using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Requests;
using InfoInterview.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Contacts;

/// <summary>
/// Removes for good who and what has been in the bin longer than <see cref="Bin.Keeps"/>, with their drafts. Whoever was written
/// to, wrote, was met or led to somebody who was asked stays in the bin, for the history of letters; so does whoever asked not to
/// be contacted, or the next import would bring them back without that.
/// </summary>
public sealed class EmptyBin(OwnedDb database, Clock clock)
{
    /// <summary>Removes them.</summary>
    /// <returns>How many contacts and organisations are gone.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        await using var db = await database.OpenAsync(cancellationToken);
        var since = clock.Now - Bin.Keeps;

        // Serializable, so that somebody brought back or written to at this moment is not half gone.
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancellationToken);
        var people = await RipePeople(db, since).Select(c => c.Id).ToListAsync(cancellationToken);
        foreach (var batch in people.Chunk(Bulk.Batch))
            await RemovePeopleAsync(db, batch, cancellationToken);
        var places = await db.Organisations
            .Where(o => o.DeletedAt != null && o.DeletedAt <= since && !db.Requests.Any(r => r.OrganisationAtSendId == o.Id))
            .Select(o => o.Id).ToListAsync(cancellationToken);
        foreach (var batch in places.Chunk(Bulk.Batch))
            await RemovePlacesAsync(db, batch, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return people.Count + places.Count;
    }

    private static IQueryable<Contact> RipePeople(AppDbContext db, DateTimeOffset since) => db.Contacts
        .Where(c => c.DeletedAt != null && c.DeletedAt <= since && c.DoNotContact == null)
        .Where(c => !db.Requests.Any(r => (r.ContactId == c.Id || r.ReferredById == c.Id) && (r.SentAt != null || (r.State != RequestState.Draft && r.State != RequestState.Discarded))))
        .Where(c => !db.Messages.Any(m => m.State != MessageState.Draft && m.State != MessageState.Discarded
            && (m.ContactId == c.Id || db.Requests.Any(r => r.Id == m.RequestId && r.ContactId == c.Id))))
        .Where(c => !db.Outbox.Any(o => o.ContactId == c.Id || db.Requests.Any(r => r.Id == o.RequestId && r.ContactId == c.Id)))
        .Where(c => !db.Meetings.Any(m => m.ContactId == c.Id) && !db.MeetingAttendees.Any(a => a.ContactId == c.Id));

    // First what points at them or their requests and would hold them; what hangs on a contact or a request goes with it.
    private static async Task RemovePeopleAsync(AppDbContext db, ContactId[] people, CancellationToken cancellationToken)
    {
        var led = people.Select(p => (ContactId?)p).ToArray();
        var drafts = db.Requests.Where(r => people.Contains(r.ContactId));
        await db.Reminders.Where(r => people.Contains(r.ContactId) || drafts.Any(q => q.Id == r.RequestId)).ExecuteDeleteAsync(cancellationToken);
        await db.Obligations.Where(o => people.Contains(o.ContactId) || drafts.Any(q => q.Id == o.RequestId)).ExecuteDeleteAsync(cancellationToken);
        await db.Obligations.Where(o => led.Contains(o.AboutContactId)).ExecuteUpdateAsync(row => row.SetProperty(o => o.AboutContactId, (ContactId?)null), cancellationToken);
        await db.Messages.Where(m => people.Contains(m.ContactId) || drafts.Any(q => q.Id == m.RequestId)).ExecuteDeleteAsync(cancellationToken);
        await drafts.ExecuteDeleteAsync(cancellationToken);
        await db.Requests.Where(r => led.Contains(r.ReferredById)).ExecuteUpdateAsync(row => row.SetProperty(r => r.ReferredById, (ContactId?)null), cancellationToken);
        await db.Contacts.Where(c => led.Contains(c.ReferredById))
            .ExecuteUpdateAsync(row => row.SetProperty(c => c.ReferredById, (ContactId?)null).SetProperty(c => c.Version, c => c.Version + 1), cancellationToken);
        await db.Contacts.Where(c => people.Contains(c.Id)).ExecuteDeleteAsync(cancellationToken);
    }

    private static async Task RemovePlacesAsync(AppDbContext db, OrganisationId[] places, CancellationToken cancellationToken)
    {
        var left = places.Select(p => (OrganisationId?)p).ToArray();
        await db.Set<Employment>().Where(e => places.Contains(e.OrganisationId)).ExecuteDeleteAsync(cancellationToken);
        await db.Contacts.Where(c => left.Contains(c.OrganisationId))
            .ExecuteUpdateAsync(row => row.SetProperty(c => c.OrganisationId, (OrganisationId?)null).SetProperty(c => c.Version, c => c.Version + 1), cancellationToken);
        await db.Organisations.Where(o => places.Contains(o.Id)).ExecuteDeleteAsync(cancellationToken);
    }
}
