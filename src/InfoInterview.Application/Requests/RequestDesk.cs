using InfoInterview.Data;
using InfoInterview.Domain;
using InfoInterview.Domain.Accounts;
using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Meetings;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Reminders;
using InfoInterview.Domain.Requests;
using InfoInterview.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Requests;

/// <summary>
/// Where a request's verb meets its rows: loads what the verb needs to know, and puts down everything that follows from it.
/// Use cases call it inside their own context and transaction and save.
/// </summary>
public sealed class RequestDesk(Clock clock)
{
    /// <summary>The request with this id.</summary>
    /// <exception cref="RefusedException">There is none for this owner.</exception>
    public static async Task<InterviewRequest> FindAsync(AppDbContext db, RequestId id, CancellationToken cancellationToken) =>
        await db.Requests.SingleOrDefaultAsync(r => r.Id == id, cancellationToken)
        ?? throw new RefusedException("request.gone", "That request is no longer there. Nothing was changed; go back to the list.");

    /// <summary>What a verb must know of the world around a contact's request.</summary>
    /// <param name="request">The request, or null before there is one.</param>
    public async Task<RequestContext> ContextAsync(AppDbContext db, ContactId contactId, RequestId? request, RequestActor actor, CancellationToken cancellationToken)
    {
        var now = clock.Now;
        var home = await HomeAsync(db, cancellationToken);
        var contact = await db.Contacts.Where(c => c.Id == contactId)
            .Select(c => new { c.Details.TimeZone, c.Details.HolidayRegion, c.IntroducedAt, c.OrganisationId, DoNotContact = LeftAlone.For(db, contactId).Any() })
            .SingleOrDefaultAsync(cancellationToken)
            ?? throw new RefusedException("contact.gone", "That person is no longer there. Nothing was changed; go back to the list.");
        Zone.TryOf(contact.TimeZone, out var contactZone);
        return new RequestContext
        {
            Now = now,
            Actor = actor,
            UserZone = home.Zone,
            ContactZone = contactZone,
            Calendar = home.CalendarFor(contact.HolidayRegion),
            Eligibility = Eligibility.Of(await EligibilityAsync(db, contactId, contact.OrganisationId, contact.DoNotContact, contact.IntroducedAt, request, cancellationToken), now),
            OnItsWay = request is { } id ? await OnItsWayAsync(db, id, cancellationToken) : null,
        };
    }

    /// <summary>The user's own zone, region, quiet period and days off.</summary>
    public static async Task<Home> HomeAsync(AppDbContext db, CancellationToken cancellationToken) =>
        Home.Of(await db.Preferences.AsNoTracking().SingleAsync(cancellationToken));

    /// <summary>Applies a verb to a request and puts down the event, the reminders and obligations, the meeting, and the contact's lock.</summary>
    /// <returns>What the verb decided. Nothing is saved yet.</returns>
    public async Task<Transition> ApplyAsync(AppDbContext db, InterviewRequest request, RequestActor actor, Func<RequestContext, Transition> verb, CancellationToken cancellationToken)
    {
        var context = await ContextAsync(db, request.ContactId, request.Id, actor, cancellationToken);
        var transition = verb(context);
        await PutDownAsync(db, request, transition, context.Now, cancellationToken);
        return transition;
    }

    /// <summary>Puts down what a verb decided.</summary>
    public static async Task PutDownAsync(AppDbContext db, InterviewRequest request, Transition transition, DateTimeOffset now, CancellationToken cancellationToken)
    {
        db.RequestEvents.Add(transition.Event);
        if (transition.NewMeeting is { } meeting)
            db.Meetings.Add(meeting);
        db.MeetingAttendees.AddRange(transition.Attendees);
        var agenda = await AgendaAsync(db, request.ContactId, request.Id, cancellationToken);
        agenda.Apply(transition);
        db.Reminders.AddRange(agenda.AddedReminders);
        db.Obligations.AddRange(agenda.AddedObligations);
        if (transition.ContactLock is not ContactLock.Unchanged)
            await LockAsync(db, request.ContactId, transition.ContactLock is ContactLock.Lock, now, cancellationToken);
    }

    /// <summary>Every reminder and obligation that a change to this contact or request may touch.</summary>
    public static async Task<Agenda> AgendaAsync(AppDbContext db, ContactId contact, RequestId? request, CancellationToken cancellationToken) => new(
        await db.Reminders.Where(r => r.ContactId == contact || (request != null && r.RequestId == request)).ToListAsync(cancellationToken),
        await db.Obligations.Where(o => o.ContactId == contact || (request != null && o.RequestId == request)).ToListAsync(cancellationToken));

    /// <summary>The message of a request that is on its way, if any.</summary>
    /// <param name="except">One not to count, because the question is whether it may leave.</param>
    public static async Task<MessageOnItsWay?> OnItsWayAsync(AppDbContext db, RequestId request, CancellationToken cancellationToken, OutboxId? except = null)
    {
        var row = await db.Outbox.Where(o => o.RequestId == request && o.Id != except && OnItsWay.Contains(o.State))
            .OrderBy(o => o.DueAt)
            .Select(o => new { o.Kind, o.State, o.DueAt, IsPaused = db.MailAccounts.Any(a => a.Id == o.AccountId && a.State == MailAccountState.Paused) })
            .FirstOrDefaultAsync(cancellationToken);
        return row is null ? null : new MessageOnItsWay(row.Kind, row.State, row.DueAt) { IsPaused = row.IsPaused };
    }

    private static readonly OutboxState[] OnItsWay = [OutboxState.Queued, OutboxState.Claimed, OutboxState.Transmitting, OutboxState.Held, OutboxState.Unknown];

    private static async Task<EligibilityFacts> EligibilityAsync(AppDbContext db, ContactId contact, OrganisationId? organisation, bool doNotContact, DateTimeOffset? introducedAt, RequestId? except, CancellationToken cancellationToken)
    {
        var others = await db.Requests.Where(r => r.ContactId == contact && r.Id != except)
            .Select(r => new { r.State, r.ClosedAt, r.HeldAt })
            .ToListAsync(cancellationToken);
        var quietAt = others.Where(r => r.State is RequestState.NoResponse or RequestState.Declined).Max(r => r.ClosedAt);
        var talked = await db.Meetings.Where(m => m.ContactId == contact && m.RequestId == null && m.State == MeetingState.Held).MaxAsync(m => (DateTimeOffset?)m.EndsAt, cancellationToken);
        return new EligibilityFacts
        {
            DoNotContact = doNotContact,
            QuietOrDeclinedAt = quietAt,
            TheyWroteSince = quietAt is not null && await db.Messages.AnyAsync(m => m.ContactId == contact && m.State == MessageState.Received && m.At > quietAt, cancellationToken),
            ReferrerAppeared = introducedAt > quietAt,
            LastHeldAt = talked > others.Max(r => r.HeldAt) || others.TrueForAll(r => r.HeldAt is null) ? talked : others.Max(r => r.HeldAt),
            HasOpenRequest = others.Any(r => r.State.IsOpen()),
            OpenAtOrganisation = organisation is null ? 0 : await db.Requests.CountAsync(
                r => r.Id != except && r.OrganisationAtSendId == organisation && r.ContactId != contact && RequestStates.AskedAndOpen.Contains(r.State), cancellationToken),
        };
    }

    private static async Task LockAsync(AppDbContext db, ContactId id, bool locked, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var contact = await db.Contacts.SingleAsync(c => c.Id == id, cancellationToken);
        if (locked)
            contact.AskedNotToBeContacted(null, (await HomeAsync(db, cancellationToken)).Zone.DateAt(now));
        else
            contact.TakeBackOptOut();
    }
}
