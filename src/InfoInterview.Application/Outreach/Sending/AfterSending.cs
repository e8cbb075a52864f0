using InfoInterview.Application.Requests;
using InfoInterview.Data;
using InfoInterview.Domain;
using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Reminders;
using InfoInterview.Domain.Requests;
using InfoInterview.Domain.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace InfoInterview.Application.Outreach.Sending;

/// <summary>What follows when a message left, or did not: its request moves, its reminders end, its words are given back. In the transaction of the move.</summary>
public sealed partial class AfterSending(RequestDesk desk, Clock clock, ILogger<AfterSending> logger)
{
    /// <summary>Follows up one settled row.</summary>
    public async Task FollowUpAsync(AppDbContext db, OutboxMessage row, OutboxState now, SendOutcome? outcome, CancellationToken cancellationToken)
    {
        var message = row.MessageId is { } id ? await db.Messages.SingleOrDefaultAsync(m => m.Id == id, cancellationToken) : null;
        switch (now)
        {
            case OutboxState.Sent:
                message?.Left(clock.Now, clock.Now);
                if (message is not null)
                    await LeftAsync(db, message, RequestActor.Outbox, cancellationToken);
                break;
            case OutboxState.Cancelled or OutboxState.Failed:
                message?.GiveBack(clock.Now);
                if (outcome is { BadRecipient: true } && row.ContactId is { } contact)
                    await FlagAsync(db, contact, row.Recipient, outcome, cancellationToken);
                break;
            default:
                break;
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>A message left, by mail or another way: what it was for has been done.</summary>
    public async Task LeftAsync(AppDbContext db, Message message, RequestActor actor, CancellationToken cancellationToken)
    {
        var at = message.At ?? clock.Now;
        var contact = await db.Contacts.Include(c => c.Emails).SingleAsync(c => c.Id == message.ContactId, cancellationToken);
        contact.Interacted(at);
        if (message.Kind is not { } kind)
            return;
        if (message.RequestId is { } id && await db.Requests.SingleOrDefaultAsync(r => r.Id == id, cancellationToken) is { } request)
            await MoveAsync(db, request, message, kind, at, actor, contact.OrganisationId, cancellationToken);
        if (Ends(kind, message) is { } reminder)
            await EndAsync(db, message, reminder, contact, cancellationToken);
        await KeptInTouch.MoveOnAsync(db, contact, await RequestDesk.HomeAsync(db, cancellationToken), cancellationToken);
    }

    private async Task MoveAsync(AppDbContext db, InterviewRequest request, Message message, MessageKind kind, DateTimeOffset at, RequestActor actor, OrganisationId? organisation, CancellationToken cancellationToken)
    {
        var isBesideAnother = kind.IsRequest() && organisation is { } there && await SecondPerson.IsBesideAnotherAsync(db, request.Id, there, cancellationToken);
        Func<RequestContext, Transition>? verb = kind switch
        {
            _ when kind.IsRequest() => context => request.MarkSent(
                new Domain.Requests.Sending(at, message.Channel) { Organisation = organisation, IsBesideAnother = isBesideAnother, OverrideReason = message.OverrideReason }, context),
            MessageKind.Nudge => context => request.MarkNudged(at, context),
            MessageKind.Thanks => context => request.MarkThanked(message.ContactId, at, context),
            MessageKind.ReportBackReferrer => context => request.MarkReportedBack(at, context),
            MessageKind.ProposeTimes => context => request.ProposeTimes(at, context),
            _ => null,
        };
        if (verb is null)
            return;
        try
        {
            var transition = await desk.ApplyAsync(db, request, actor, verb, cancellationToken);
            if (kind.IsRequest() && organisation is { } place)
                await SecondPerson.WasAskedAsync(db, request.Id, place, transition.Event.RecordedAt, cancellationToken);
        }
        catch (RefusedException refused) when (actor is RequestActor.Outbox)
        {
            // The message left, and that is written down; the request had moved on meanwhile, so it stays where it is.
            Log.MovedOn(logger, request.Id.Value, refused.Code);
        }
    }

    // Thanks move the request; where there is none, the reminder is all there is to end.
    private static ReminderKind? Ends(MessageKind kind, Message message) => kind switch
    {
        MessageKind.Thanks when message.RequestId is null => ReminderKind.ThankYou,
        MessageKind.QuestionsAhead => ReminderKind.SendQuestions,
        MessageKind.Confirm => ReminderKind.ConfirmSlot,
        MessageKind.DeclineAck => ReminderKind.ThankForReply,
        MessageKind.AdviceUpdate => ReminderKind.AdviceUpdate,
        MessageKind.NoShowTheirs => ReminderKind.NoShowNote,
        MessageKind.NoShowMine => ReminderKind.Apologise,
        MessageKind.KeepInTouch => ReminderKind.KeepInTouch,
        _ => null,
    };

    private async Task EndAsync(AppDbContext db, Message message, ReminderKind kind, Contact contact, CancellationToken cancellationToken)
    {
        var agenda = await RequestDesk.AgendaAsync(db, message.ContactId, message.RequestId, cancellationToken);
        var keepsInTouch = kind is ReminderKind.KeepInTouch;
        foreach (var reminder in agenda.Reminders.Where(r => r.IsLive && r.Kind == kind && IsMeant(r, message, kind)).ToList())
        {
            agenda.Complete(reminder, clock.Now);
            if (keepsInTouch)
                KeptInTouch.Follow(db, agenda, reminder, contact, await RequestDesk.HomeAsync(db, cancellationToken), clock.Now);
        }
    }

    // A letter about a talk nobody asked for ends what that talk left to do, and nothing of a request.
    private static bool IsMeant(Reminder reminder, Message message, ReminderKind kind) => (kind, message) switch
    {
        (ReminderKind.KeepInTouch, _) => reminder.ContactId == message.ContactId,
        (_, { RequestId: { } request }) => reminder.RequestId == request,
        (_, { MeetingId: { } meeting }) => reminder.MeetingId == meeting && reminder.ContactId == message.ContactId,
        (ReminderKind.ThankYou, _) => reminder.RequestId is null && reminder.ContactId == message.ContactId,
        _ => true,
    };

    private async Task FlagAsync(AppDbContext db, ContactId id, string address, SendOutcome outcome, CancellationToken cancellationToken)
    {
        var contact = await db.Contacts.Include(c => c.Emails).SingleAsync(c => c.Id == id, cancellationToken);
        var today = (await RequestDesk.HomeAsync(db, cancellationToken)).Zone.DateAt(clock.Now);
        contact.EmailBounced(address, today, outcome.EnhancedCode);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "A message of request {Request} left after the request had moved on ({Rule}).")]
        public static partial void MovedOn(ILogger logger, Guid request, string rule);
    }
}
