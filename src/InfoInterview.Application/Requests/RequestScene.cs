using InfoInterview.Application.Outreach.Sending;
using InfoInterview.Data;
using InfoInterview.Data.Outreach;
using InfoInterview.Domain;
using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Meetings;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Requests;
using InfoInterview.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Requests;

/// <summary>A request on the desk while one step is taken, with what steps have in common.</summary>
internal sealed class RequestScene(AppDbContext db, RequestDesk desk, InterviewRequest request, string node, Clock clock, CancellationToken cancelled)
{
    public AppDbContext Db => db;
    public InterviewRequest Request => request;
    public CancellationToken Cancelled => cancelled;
    public DateTimeOffset Now => clock.Now;
    public int MailsTakenBack { get; private set; }

    /// <summary>What the verb must know. Ask for it after mails were taken back, which changes it.</summary>
    public Task<RequestContext> ContextAsync(RequestActor actor = RequestActor.User) =>
        desk.ContextAsync(db, request.ContactId, request.Id, actor, cancelled);

    /// <summary>The meeting agreed for this request, if any.</summary>
    public Task<Meeting?> AgreedMeetingAsync() =>
        db.Meetings.Where(m => m.RequestId == request.Id && m.State == MeetingState.Agreed).OrderByDescending(m => m.CreatedAt).FirstOrDefaultAsync(cancelled);

    /// <summary>One meeting, to be changed.</summary>
    public Task<Meeting> MeetingAsync(MeetingId id) => db.Meetings.SingleAsync(m => m.Id == id, cancelled);

    /// <summary>Takes back the request's mails of these kinds that have not begun to leave.</summary>
    public async Task TakeBackAsync(IReadOnlyCollection<MessageKind> kinds, string why)
    {
        await OutboxLocks.HoldAsync(db, request.Id, cancelled);
        var rows = await db.Outbox
            .Where(o => o.RequestId == request.Id && kinds.Contains(o.Kind) && (o.State == OutboxState.Queued || o.State == OutboxState.Claimed || o.State == OutboxState.Held))
            .Select(o => new { o.Id, o.State, o.MessageId })
            .ToListAsync(cancelled);
        foreach (var row in rows)
            MailsTakenBack += await OutboxLedger.CancelAsync(db, row.Id, row.State, row.MessageId, why, node, clock.Now, cancelled) ? 1 : 0;
    }

    /// <summary>Takes back every mail to the contact of these kinds, or of all, that has not begun to leave.</summary>
    public async Task TakeBackToContactAsync(IReadOnlyCollection<MessageKind>? kinds, string why) =>
        MailsTakenBack += await OutboxLedger.CancelAsync(db, request.ContactId, kinds, why, node, clock.Now, cancelled);

    /// <summary>Keeps their words, if any were given, as a message that came in with this step.</summary>
    public void Keep(TheirWords? words, DateTimeOffset at, RequestContext context)
    {
        if (words is null || string.IsNullOrWhiteSpace(words.Body))
            return;
        db.Messages.Add(Message.ReceivedFrom(db.Owner, request.ContactId, request.Id, words.Channel, words.Subject, words.Body, Clock.ToMilliseconds(at), context.Now));
    }

    /// <summary>Something was said, either way: a date to keep in touch moves on from it.</summary>
    public async Task InteractedAsync(DateTimeOffset at, RequestContext context, KeepInTouchTier? tier = null)
    {
        var contact = await db.Contacts.SingleAsync(c => c.Id == request.ContactId, cancelled);
        await KeptInTouch.InteractedAsync(db, contact, at, tier, context.Now, cancelled);
    }

    /// <summary>Refuses when one of these people is not the owner's.</summary>
    public Task RequireKnownAsync(IReadOnlyList<ContactId> people) => RequireKnownAsync(db, people, cancelled);

    /// <summary>Refuses when one of these people is not the owner's.</summary>
    public static async Task RequireKnownAsync(AppDbContext db, IReadOnlyList<ContactId> people, CancellationToken cancelled)
    {
        var ids = people.Distinct().ToList();
        if (ids.Count > 0 && await db.Contacts.CountAsync(c => ids.Contains(c.Id), cancelled) < ids.Count)
            throw new RefusedException("contact.gone", "One of the people you chose is no longer there. Nothing was changed; choose again.");
    }
}
