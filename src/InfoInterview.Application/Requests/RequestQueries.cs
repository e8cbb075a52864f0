using InfoInterview.Application.Accounts;
using InfoInterview.Application.Meetings;
using InfoInterview.Application.Outreach.Incoming;
using InfoInterview.Data;
using InfoInterview.Data.Contacts;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Reminders;
using InfoInterview.Domain.Requests;
using InfoInterview.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Requests;

/// <summary>The requests as the board, the list and one page show them.</summary>
public sealed class RequestQueries(OwnedDb database, ISearch search, Clock clock)
{
    private const int MostRows = 200;

    /// <summary>The board of open requests, and how many are closed. The filter's search and because-of count, its group does not.</summary>
    public async Task<RequestBoard> BoardAsync(RequestFilter filter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        await using var db = await database.OpenAsync(cancellationToken);
        var requests = await Filtered(db, filter with { Group = RequestGroup.Open }).OrderBy(r => r.CreatedAt).ThenBy(r => r.Id).ToListAsync(cancellationToken);
        var closed = await Filtered(db, filter with { Group = RequestGroup.Closed }).CountAsync(cancellationToken);
        var hand = await RequestsAtHand.LoadAsync(db, requests, await RequestDesk.HomeAsync(db, cancellationToken), clock.Now, cancellationToken);
        var cards = requests.ToLookup(r => RequestGroups.Of(r.State), r => Card(r, hand));
        return new RequestBoard(
            [.. RequestGroups.Columns.Where(c => c is not RequestGroup.Closed).Select(c => new BoardColumn(c, [.. cards[c].OrderBy(card => hand.Order(card.Next.DueOn, card.Next.DueAt))]))],
            requests.Count, closed);
    }

    /// <summary>One page of the list.</summary>
    public async Task<RequestList> PageAsync(RequestFilter filter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        await using var db = await database.OpenAsync(cancellationToken);
        var size = Math.Clamp(filter.Size, 1, MostRows);
        var requests = await (await RequestOrder.FromAsync(db, Filtered(db, filter), filter, cancellationToken)).Take(size + 1).ToListAsync(cancellationToken);
        var more = requests.Count > size;
        if (more)
            requests.RemoveAt(size);
        var hand = await RequestsAtHand.LoadAsync(db, requests, await RequestDesk.HomeAsync(db, cancellationToken), clock.Now, cancellationToken);
        var matching = await Filtered(db, filter).CountAsync(cancellationToken);
        var all = await db.Requests.CountAsync(cancellationToken);
        return new RequestList([.. requests.Select(r => RequestRows.Of(r, hand))], more ? requests[^1].Id : null, matching, all);
    }

    /// <summary>One request; null when there is none.</summary>
    public async Task<RequestPage?> FindAsync(RequestId id, CancellationToken cancellationToken)
    {
        await using var db = await database.OpenAsync(cancellationToken);
        if (await db.Requests.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, cancellationToken) is not { } request)
            return null;
        var owed = await db.Obligations.AsNoTracking().Where(o => o.RequestId == id && o.State == ObligationState.Open).OrderBy(o => o.OpenedAt).ToListAsync(cancellationToken);
        var hand = await RequestsAtHand.LoadAsync(db, [request], await RequestDesk.HomeAsync(db, cancellationToken), clock.Now, cancellationToken, owed.Select(o => o.ContactId));
        var events = await db.RequestEvents.AsNoTracking().Where(e => e.RequestId == id).OrderBy(e => e.Number).ToListAsync(cancellationToken);
        var messages = await db.Messages.AsNoTracking().Where(m => m.RequestId == id && m.State != MessageState.Discarded).OrderBy(m => m.CreatedAt).ToListAsync(cancellationToken);
        var meetings = await db.Meetings.AsNoTracking().Where(m => m.RequestId == id).ToListAsync(cancellationToken);
        var setName = await db.QuestionSets.Where(s => s.Id == request.QuestionSetId).Select(s => s.Name).FirstOrDefaultAsync(cancellationToken);
        var person = hand.People[request.ContactId];
        var thread = new RequestThread(person, messages, meetings, hand) { Mails = await RequestThread.MailsAsync(db, messages, cancellationToken) };
        var (row, mail, meeting) = (RequestRows.Of(request, hand), hand.MailOf(request), hand.MeetingOf(request));
        return new RequestPage(id, person, request.State)
        {
            Row = row,
            Home = hand.Home.Zone,
            Introducer = CardLines.Introducer(request, hand),
            Kind = request.Kind,
            Channel = request.Channel,
            Topic = request.Topic,
            AskedMinutes = request.AskedMinutes,
            NudgeCount = request.NudgeCount,
            MaxNudges = request.MaxNudges,
            CloseReason = request.CloseReason,
            CreatedAt = request.CreatedAt,
            SentAt = request.SentAt,
            ClosedAt = request.ClosedAt,
            NextWords = RequestRows.Words(request, row.Next, hand),
            OnItsWay = mail?.Words(hand.Home.Zone, hand.Now),
            WaitingMessage = mail?.Message,
            Heard = await ReceivedQueries.AskedAsync(db, id, cancellationToken),
            Draft = messages.LastOrDefault(m => m.State is MessageState.Draft)?.Id,
            MayAcknowledge = request.State is RequestState.OptedOut && !await Acknowledgement.IsGivenAsync(db, request.ContactId, cancellationToken),
            Meeting = meeting is null ? null : MeetingRow.Of(meeting, person, hand.Home.Zone, hand.Now),
            QuestionSet = request.QuestionSetId,
            QuestionSetName = setName,
            Owed = [.. owed.Select(o => OwedRows.Of(o, hand, person.Id))],
            Thread = thread.Tell(events),
            Steps = hand.StepsOf(request),
            Moves = row.Moves,
            UndoUntil = mail is null && !person.IsInBin && events.LastOrDefault() is { } latest ? UndoUntil(latest, hand.Now) : null,
        };
    }

    private static RequestCard Card(InterviewRequest request, RequestsAtHand hand) => new(request.Id, hand.People[request.ContactId], request.State)
    {
        Introducer = CardLines.Introducer(request, hand),
        Lines = CardLines.Of(request, hand),
        Next = hand.NextOf(request),
        Meeting = hand.MeetingOf(request)?.Id,
        Moves = hand.MovesOf(request),
    };

    private static DateTimeOffset? UndoUntil(RequestEvent latest, DateTimeOffset now) =>
        latest is { Actor: RequestActor.User, Trigger: not (RequestTrigger.Undone or RequestTrigger.Created or RequestTrigger.Imported) } && now <= latest.RecordedAt + Rhythm.Undo
            ? latest.RecordedAt + Rhythm.Undo
            : null;

    private IQueryable<InterviewRequest> Filtered(AppDbContext db, RequestFilter filter)
    {
        var list = db.Requests.AsNoTracking();
        if (filter.Group is not RequestGroup.All)
        {
            var states = filter.Group.States();
            list = list.Where(r => states.Contains(r.State));
        }

        if (!string.IsNullOrWhiteSpace(filter.Search))
            list = list.Where(r => search.Matching(db, filter.Search).Any(c => c.Id == r.ContactId));
        if (filter.BecauseOf is { } introducer)
            list = list.Where(r => r.ReferredById == introducer);
        if (filter.OwnSearch)
            list = list.Where(r => r.ReferredById == null);
        return list;
    }
}
