using InfoInterview.Data;
using InfoInterview.Domain.Reminders;
using InfoInterview.Domain.Requests;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Requests;

/// <summary>The orders of a list of requests, read on from any row without counting the rows before it.</summary>
internal static class RequestOrder
{
    /// <summary>The rows after the filter's cursor, in its order. A cursor that is gone begins at the beginning.</summary>
    public static async Task<IQueryable<InterviewRequest>> FromAsync(AppDbContext db, IQueryable<InterviewRequest> list, RequestFilter filter, CancellationToken cancellationToken)
    {
        var after = filter.After is { } id ? await PlaceAsync(db, id, cancellationToken) : null;
        return filter.Sort switch
        {
            RequestSort.Newest => Newest(list, after),
            RequestSort.Name => ByName(db, list, after),
            _ => ByDue(db, list, after),
        };
    }

    private static IQueryable<InterviewRequest> Newest(IQueryable<InterviewRequest> list, Place? after)
    {
        if (after is not null)
            list = list.Where(r => r.CreatedAt < after.CreatedAt || (r.CreatedAt == after.CreatedAt && r.Id.CompareTo(after.Id) < 0));
        return list.OrderByDescending(r => r.CreatedAt).ThenByDescending(r => r.Id);
    }

    private static IQueryable<InterviewRequest> ByName(AppDbContext db, IQueryable<InterviewRequest> list, Place? after)
    {
        var named = list.Join(db.Contacts, r => r.ContactId, c => c.Id, (Request, c) => new { Request, c.SortName });
        if (after is not null)
            named = named.Where(n => n.SortName.CompareTo(after.SortName) > 0 || (n.SortName == after.SortName && n.Request.Id.CompareTo(after.Id) > 0));
        return named.OrderBy(n => n.SortName).ThenBy(n => n.Request.Id).Select(n => n.Request);
    }

    // The databases disagree on where nulls go, so the order says it.
    private static IQueryable<InterviewRequest> ByDue(AppDbContext db, IQueryable<InterviewRequest> list, Place? after)
    {
        var dated = list.Select(Request => new
        {
            Request,
            Due = db.Reminders.Where(r => r.RequestId == Request.Id && (r.Status == ReminderStatus.Open || r.Status == ReminderStatus.Snoozed)).Min(r => (DateTimeOffset?)r.AppearsAt),
        });
        if (after is { Due: null })
            dated = dated.Where(d => d.Due == null && d.Request.Id.CompareTo(after.Id) > 0);
        else if (after is not null)
            dated = dated.Where(d => d.Due == null || d.Due > after.Due || (d.Due == after.Due && d.Request.Id.CompareTo(after.Id) > 0));
        return dated.OrderBy(d => d.Due == null).ThenBy(d => d.Due).ThenBy(d => d.Request.Id).Select(d => d.Request);
    }

    private static Task<Place?> PlaceAsync(AppDbContext db, RequestId id, CancellationToken cancellationToken) =>
        db.Requests.Where(r => r.Id == id)
            .Select(r => new Place(
                r.Id, r.CreatedAt, db.Contacts.Where(c => c.Id == r.ContactId).Select(c => c.SortName).First(),
                db.Reminders.Where(x => x.RequestId == r.Id && (x.Status == ReminderStatus.Open || x.Status == ReminderStatus.Snoozed)).Min(x => (DateTimeOffset?)x.AppearsAt)))
            .SingleOrDefaultAsync(cancellationToken);

    private sealed record Place(RequestId Id, DateTimeOffset CreatedAt, string SortName, DateTimeOffset? Due);
}
