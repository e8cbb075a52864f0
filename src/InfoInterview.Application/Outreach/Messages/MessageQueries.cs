using InfoInterview.Application.Accounts;
using InfoInterview.Application.Outreach.Sending;
using InfoInterview.Data;
using InfoInterview.Domain.Accounts;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Outreach.Messages;

/// <summary>Lists of messages.</summary>
public sealed class MessageQueries(OwnedDb database)
{
    private const int MostRows = 200;

    /// <summary>One page of the messages in a state, the latest changed first.</summary>
    public async Task<MessagePage> PageAsync(MessageFilter filter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        await using var db = await database.OpenAsync(cancellationToken);
        var size = Math.Clamp(filter.Size, 1, MostRows);
        var backwards = filter is { After: null, Before: not null };
        var place = await PlaceAsync(db, filter.After ?? filter.Before, cancellationToken);
        var rows = await Rows(db, InOrder(In(db, filter.State), place, backwards && place is not null).Take(size + 1)).ToListAsync(cancellationToken);
        var isMore = rows.Count > size;
        if (isMore)
            rows.RemoveAt(size);
        if (place is null || !backwards)
            return new MessagePage(rows, isMore ? rows[^1].Id : null, place is not null && rows.Count > 0 ? rows[0].Id : null);
        rows.Reverse();
        return new MessagePage(rows, rows.Count > 0 ? rows[^1].Id : null, isMore ? rows[0].Id : null);
    }

    /// <summary>Messages that wait for their user's word: undecided ones first, then held ones, then refused ones, the oldest first.</summary>
    public async Task<IReadOnlyList<WaitingRow>> WaitingAsync(CancellationToken cancellationToken)
    {
        await using var db = await database.OpenAsync(cancellationToken);
        var refused = RefusedMails.Of(db).Select(o => o.Id);
        return await db.Outbox.Where(o => o.State == OutboxState.Unknown || o.State == OutboxState.Held || refused.Contains(o.Id))
            .OrderByDescending(o => o.State).ThenBy(o => o.StateAt)
            .Take(MostRows)
            .Select(o => new WaitingRow(
                o.Id, o.MessageId, o.State, db.Contacts.Where(c => c.Id == o.ContactId).Select(c => ((c.Name.Preferred ?? c.Name.Given) + " " + c.Name.Family).Trim()).FirstOrDefault() ?? o.Recipient, o.Recipient, o.Kind, o.StateAt)
            {
                LastText = o.LastText,
            })
            .ToListAsync(cancellationToken);
    }

    /// <summary>The zone the user lives in, for the times of a list.</summary>
    public async Task<Zone> ZoneAsync(CancellationToken cancellationToken)
    {
        await using var db = await database.OpenAsync(cancellationToken);
        return Zone.Of(await db.Preferences.Select(p => p.TimeZone).SingleAsync(cancellationToken));
    }

    // What waits for its user's word stands in a list of its own.
    private static IQueryable<Message> In(AppDbContext db, MessageState state)
    {
        var list = db.Messages.AsNoTracking().Where(m => m.State == state);
        return state is MessageState.OnItsWay
            ? list.Where(m => !db.Outbox.Any(o => o.MessageId == m.Id && (o.State == OutboxState.Unknown || o.State == OutboxState.Held)))
            : list;
    }

    private static async Task<Place?> PlaceAsync(AppDbContext db, MessageId? id, CancellationToken cancellationToken) =>
        id is null ? null : await db.Messages.Where(m => m.Id == id).Select(m => new Place(m.UpdatedAt, m.Id)).FirstOrDefaultAsync(cancellationToken);

    private static IQueryable<Message> InOrder(IQueryable<Message> list, Place? place, bool backwards) => (place, backwards) switch
    {
        (null, _) => list.OrderByDescending(m => m.UpdatedAt).ThenByDescending(m => m.Id),
        (_, false) => list
            .Where(m => m.UpdatedAt < place.UpdatedAt || (m.UpdatedAt == place.UpdatedAt && m.Id.CompareTo(place.Id) < 0))
            .OrderByDescending(m => m.UpdatedAt).ThenByDescending(m => m.Id),
        _ => list
            .Where(m => m.UpdatedAt > place.UpdatedAt || (m.UpdatedAt == place.UpdatedAt && m.Id.CompareTo(place.Id) > 0))
            .OrderBy(m => m.UpdatedAt).ThenBy(m => m.Id),
    };

    private static IQueryable<MessageRow> Rows(AppDbContext db, IQueryable<Message> list) =>
        list.Select(m => new MessageRow(
            m.Id, m.ContactId, db.Contacts.Where(c => c.Id == m.ContactId).Select(c => ((c.Name.Preferred ?? c.Name.Given) + " " + c.Name.Family).Trim()).FirstOrDefault() ?? "", m.Kind, m.Subject, m.Channel)
        {
            RequestId = m.RequestId,
            When = m.At ?? m.UpdatedAt,
            LeavesAt = db.Outbox.Where(o => o.MessageId == m.Id && (o.State == OutboxState.Queued || o.State == OutboxState.Claimed)).Select(o => (DateTimeOffset?)o.DueAt).FirstOrDefault(),
            IsPaused = db.Outbox.Any(o => o.MessageId == m.Id && o.State == OutboxState.Queued && db.MailAccounts.Any(a => a.Id == o.AccountId && a.State == MailAccountState.Paused)),
        });

    private sealed record Place(DateTimeOffset UpdatedAt, MessageId Id);
}
