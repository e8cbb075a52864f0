using InfoInterview.Application.Accounts;
using InfoInterview.Application.Reminders;
using InfoInterview.Data;
using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Meetings;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Reminders;
using InfoInterview.Domain.Requests;
using InfoInterview.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Requests;

/// <summary>Everything between the user and one contact, across all their requests.</summary>
public sealed class ContactHistoryQueries(OwnedDb database, Clock clock)
{
    /// <summary>How many entries of the thread a page shows at first.</summary>
    public const int FewEntries = 30;

    private const int MostEntries = 300;
    private const int MostRequests = 10;

    /// <summary>The history; null when there is no such contact.</summary>
    /// <param name="entries">How many entries of the thread at most, 1 to 300.</param>
    public async Task<ContactHistory?> FindAsync(ContactId id, int entries, CancellationToken cancellationToken)
    {
        await using var db = await database.OpenAsync(cancellationToken);
        var requests = await db.Requests.AsNoTracking()
            .Where(r => r.ContactId == id || db.Obligations.Any(o => o.RequestId == r.Id && o.State == ObligationState.Open && o.ContactId == id))
            .OrderByDescending(r => r.CreatedAt).ThenByDescending(r => r.Id).ToListAsync(cancellationToken);
        var owed = await db.Obligations.AsNoTracking()
            .Where(o => o.State == ObligationState.Open && (o.ContactId == id || db.Requests.Any(r => r.Id == o.RequestId && r.ContactId == id)))
            .OrderBy(o => o.OpenedAt).ThenBy(o => o.Id).ToListAsync(cancellationToken);
        var others = owed.Select(o => o.ContactId).Concat(owed.Select(o => o.AboutContactId).OfType<ContactId>()).Append(id);
        var hand = await RequestsAtHand.LoadAsync(db, requests, await RequestDesk.HomeAsync(db, cancellationToken), clock.Now, cancellationToken, others, owed);
        if (!hand.People.TryGetValue(id, out var person))
            return null;
        var theirs = requests.FindAll(r => r.ContactId == id);
        var shown = Math.Clamp(entries, 1, MostEntries);
        var (thread, talks) = await ThreadAsync(db, person, theirs, hand, shown + 1, cancellationToken);
        return new ContactHistory(person)
        {
            Open = Open(theirs, hand),
            Thread = [.. thread.Take(shown).Select(ThreadBeginnings.Of)],
            HasEarlier = thread.Count > shown,
            Owed = [.. owed.Select(o => OwedRows.Of(o, hand, id)).OrderBy(o => hand.Order(o.DueOn, o.DueAt))],
            Requests = [.. theirs.Take(MostRequests).Select(r => new RequestOfContact(r.Id, r.State, RequestRows.StateWords(r, hand), r.Topic, When(r, hand)))],
            RequestsInAll = theirs.Count,
            TimesMet = theirs.Count(r => r.HeldAt is not null) + talks,
            LastAsked = theirs.Max(r => r.SentAt) is { } asked ? DueWords.Date(hand.Home.Zone.DateAt(asked), hand.Today) : null,
        };
    }

    /// <summary>The whole of a message's words; null when there is no such message.</summary>
    public async Task<string?> WordsAsync(MessageId id, CancellationToken cancellationToken)
    {
        await using var db = await database.OpenAsync(cancellationToken);
        return await db.Messages.Where(m => m.Id == id).Select(m => m.Body).FirstOrDefaultAsync(cancellationToken);
    }

    // Each entry is an event, a message or a talk, so the latest of each make up the latest of all.
    private static async Task<(IReadOnlyList<ThreadEntry> Entries, int Talks)> ThreadAsync(AppDbContext db, PersonLine person, IReadOnlyList<InterviewRequest> requests, RequestsAtHand hand, int most, CancellationToken cancellationToken)
    {
        var ids = requests.Select(r => r.Id).ToList();
        var events = await db.RequestEvents.AsNoTracking()
            .Where(e => ids.Contains(e.RequestId) && e.Trigger != RequestTrigger.Undone && !db.RequestEvents.Any(u => u.RequestId == e.RequestId && u.CompensatesEventId == e.Id))
            .Where(e => e.Trigger != RequestTrigger.Created || !db.RequestEvents.Any(earlier => earlier.RequestId == e.RequestId && earlier.At < e.At))
            .OrderByDescending(e => e.At).ThenByDescending(e => e.RecordedAt).ThenByDescending(e => e.Number).Take(most).ToListAsync(cancellationToken);
        var messages = await db.Messages.AsNoTracking()
            .Where(m => m.ContactId == person.Id && (m.State == MessageState.Sent || m.State == MessageState.Received))
            .OrderByDescending(m => m.At).ThenByDescending(m => m.CreatedAt).Take(most).ToListAsync(cancellationToken);
        var spoken = events.Select(e => RequestEventData.Of(e).Meeting).OfType<MeetingId>().Distinct().ToList();
        var meetings = await db.Meetings.AsNoTracking()
            .Where(m => spoken.Contains(m.Id) || (m.ContactId == person.Id && m.RequestId == null && m.State == MeetingState.Held)).ToListAsync(cancellationToken);

        // Words from before the first event here belong to events that are not here.
        if (events.Count == most)
            messages.RemoveAll(m => m.At < events[^1].At);
        events.Reverse();
        messages.Reverse();
        var mails = await RequestThread.MailsAsync(db, messages, cancellationToken);
        return (new RequestThread(person, messages, meetings, hand) { Mails = mails }.Tell(events), meetings.Count(m => m.RequestId is null));
    }

    private static OpenRequest? Open(IEnumerable<InterviewRequest> requests, RequestsAtHand hand)
    {
        var open = requests.Where(r => RequestGroups.Of(r.State) is not RequestGroup.Closed).Select(r => (Request: r, Next: hand.NextOf(r)));
        if (open.OrderBy(r => hand.Order(r.Next.DueOn, r.Next.DueAt)).Select(r => r.Request).FirstOrDefault() is not { } first)
            return null;
        var (row, mail) = (RequestRows.Of(first, hand), hand.MailOf(first));
        return new OpenRequest(row with { Moves = [] }, RequestRows.Words(first, row.Next, hand), mail?.Words(hand.Home.Zone, hand.Now), hand.StepsOf(first)) { WaitingMessage = mail?.Message };
    }

    private static string When(InterviewRequest request, RequestsAtHand hand)
    {
        string On(DateTimeOffset at) => DueWords.Date(hand.Home.Zone.DateAt(at), hand.Today);
        return request switch
        {
            { ClosedAt: { } closed } => $"closed {On(closed)}",
            { HeldAt: { } held } => $"met {On(held)}",
            { SentAt: { } sent } => $"asked {On(sent)}",
            _ => "not sent yet",
        };
    }
}
