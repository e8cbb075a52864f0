using InfoInterview.Application.Accounts;
using InfoInterview.Application.Questions;
using InfoInterview.Application.Requests;
using InfoInterview.Data;
using InfoInterview.Domain.Meetings;
using InfoInterview.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Meetings;

/// <summary>The meetings as the agenda and one page show them.</summary>
public sealed class MeetingQueries(OwnedDb database, Clock clock)
{
    private const int PastRows = 25;

    /// <summary>What is ahead, and a page of the past.</summary>
    /// <param name="after">The last row of the past already read; null begins at the latest.</param>
    public async Task<MeetingAgenda> AgendaAsync(MeetingId? after, CancellationToken cancellationToken)
    {
        await using var db = await database.OpenAsync(cancellationToken);
        var zone = (await RequestDesk.HomeAsync(db, cancellationToken)).Zone;
        var coming = await db.Meetings.AsNoTracking().Where(m => m.State == MeetingState.Agreed).OrderBy(m => m.StartsAt).ThenBy(m => m.Id).ToListAsync(cancellationToken);
        var past = await (await PastAsync(db, after, cancellationToken)).Take(PastRows + 1).ToListAsync(cancellationToken);
        var people = await PeopleNamed.LoadAsync(db, coming.Concat(past).Select(m => m.ContactId), cancellationToken);
        var rows = past.Take(PastRows).Select(m => MeetingRow.Of(m, people[m.ContactId], zone, clock.Now)).ToList();
        return new MeetingAgenda([.. coming.Select(m => MeetingRow.Of(m, people[m.ContactId], zone, clock.Now))], rows, past.Count > PastRows ? rows[^1].Id : null);
    }

    /// <summary>One meeting; null when there is none.</summary>
    public async Task<MeetingPage?> FindAsync(MeetingId id, CancellationToken cancellationToken)
    {
        await using var db = await database.OpenAsync(cancellationToken);
        if (await db.Meetings.AsNoTracking().SingleOrDefaultAsync(m => m.Id == id, cancellationToken) is not { } meeting)
            return null;
        var zone = (await RequestDesk.HomeAsync(db, cancellationToken)).Zone;
        var request = await db.Requests.AsNoTracking().SingleOrDefaultAsync(r => r.Id == meeting.RequestId, cancellationToken);
        var set = await db.QuestionSets.AsNoTracking().SingleOrDefaultAsync(s => request != null && s.Id == request.QuestionSetId, cancellationToken);
        var others = await db.MeetingAttendees.Where(a => a.MeetingId == id).Select(a => a.ContactId).ToListAsync(cancellationToken);
        var introducer = request?.ReferredById;
        var people = await PeopleNamed.LoadAsync(db, [meeting.ContactId, .. others, .. introducer is { } named ? new[] { named } : []], cancellationToken);
        var mail = request is null ? null : await RequestDesk.OnItsWayAsync(db, request.Id, cancellationToken);
        return new MeetingPage(MeetingRow.Of(meeting, people[meeting.ContactId], zone, clock.Now))
        {
            MyZone = zone,
            AgreedMinutes = meeting.AgreedMinutes,
            Fallback = meeting.Fallback,
            Takeaways = meeting.Takeaways,
            RequestState = request?.State,
            Introducer = introducer is { } by ? people.GetValueOrDefault(by) : null,
            AlsoThere = [.. others.Select(other => people[other])],
            Questions = set is null ? null : QuestionSetPage.Of(set),
            Steps = request is null || people[meeting.ContactId].IsInBin ? [] : RequestMoves.Steps(request, mail, meeting.State is MeetingState.Agreed ? meeting : null, clock.Now),
            HasBegun = meeting.Mode is MeetingMode.Written || clock.Now >= meeting.StartsAt,
            Sequence = meeting.Sequence,
        };
    }

    private static async Task<IQueryable<Meeting>> PastAsync(AppDbContext db, MeetingId? after, CancellationToken cancellationToken)
    {
        var past = db.Meetings.AsNoTracking().Where(m => m.State != MeetingState.Agreed && m.State != MeetingState.Undone && m.State != MeetingState.Rescheduled);
        if (after is { } id && await db.Meetings.Where(m => m.Id == id).Select(m => (DateTimeOffset?)m.StartsAt).SingleOrDefaultAsync(cancellationToken) is { } start)
            past = past.Where(m => m.StartsAt < start || (m.StartsAt == start && m.Id.CompareTo(id) < 0));
        return past.OrderByDescending(m => m.StartsAt).ThenByDescending(m => m.Id);
    }
}
