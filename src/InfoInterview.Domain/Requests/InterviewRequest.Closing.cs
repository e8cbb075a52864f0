using InfoInterview.Domain.Meetings;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Reminders;

namespace InfoInterview.Domain.Requests;

public sealed partial class InterviewRequest
{
    /// <summary>
    /// Nobody answered. The user may close a nudged request, or one that is not to be nudged; time closes it
    /// five business days after its reminder, which must then be given, unless the reminder was snoozed.
    /// </summary>
    public Transition CloseQuiet(RequestContext context, Reminder? reminder = null)
    {
        RequireState("closed for silence", State == RequestState.Nudged || (State == RequestState.Sent && MaxNudges == 0));
        if (context.Actor != RequestActor.User) RequireRipe(reminder, context);
        var before = Remember();
        Close(RequestState.NoResponse, Requests.CloseReason.NoResponse, context.Now);
        return Record(RequestTrigger.ClosedQuiet, before, context, context.Now)
            .CancelAll("Nobody answered.")
            .ReportBack(context.Now)
            .Finish();
    }

    /// <summary>They agreed, then went quiet over a time.</summary>
    public Transition CloseAgreed(RequestContext context)
    {
        RequireState("closed as never scheduled", State == RequestState.Replied);
        var before = Remember();
        Close(RequestState.Withdrawn, Requests.CloseReason.AgreedNeverScheduled, context.Now);
        return Record(RequestTrigger.Withdrawn, before, context, context.Now)
            .CancelAll("No time was found.")
            .ReportBack(context.Now)
            .Finish();
    }

    /// <summary>The user no longer wants it. A meeting ahead must first be called off in writing. An undeliverable one closes as such.</summary>
    public Transition Withdraw(string? reason, Meeting? meeting, bool cancelNoteWritten, RequestContext context)
    {
        RequireState("withdrawn", State.IsOpen() || State == RequestState.Undeliverable);
        RequireTheirs(meeting, State == RequestState.Scheduled);
        if (State == RequestState.Scheduled && !cancelNoteWritten)
            throw new RefusedException("request.cancel-note", "They keep that time free for you. Nothing was changed. Write them a line that you will not come, then withdraw.");
        var before = Remember();
        meeting?.Cancel(byThem: false);
        var why = State switch
        {
            RequestState.Undeliverable => Requests.CloseReason.Undeliverable,
            RequestState.Scheduled => Requests.CloseReason.Cancelled,
            _ => Requests.CloseReason.Withdrawn,
        };
        Close(RequestState.Withdrawn, why, context.Now);
        return Record(RequestTrigger.Withdrawn, before, context, context.Now, new RequestEventData { Meeting = meeting?.Id, ByThem = meeting is null ? null : false }, reason)
            .CancelAll("The request was withdrawn.")
            .ReportBack(context.Now)
            .Finish();
    }

    /// <summary>They asked not to be contacted. Everything towards them ends; the contact is locked.</summary>
    /// <param name="lockedBefore">They had asked for it before: then taking this back does not unlock them.</param>
    public Transition OptOut(DateTimeOffset at, Meeting? meeting, RequestContext context, bool lockedBefore = false)
    {
        RequireState("marked so again", State != RequestState.OptedOut);
        RequireTheirs(meeting, State == RequestState.Scheduled);
        var said = context.Past(at);
        var before = Remember();
        meeting?.Cancel(byThem: true);
        ReplyKind = Requests.ReplyKind.OptOut;
        Close(RequestState.OptedOut, Requests.CloseReason.OptedOut, said);
        const string why = "They asked not to be contacted.";
        return Record(RequestTrigger.OptedOut, before, context, said, new RequestEventData { Reply = Requests.ReplyKind.OptOut, Meeting = meeting?.Id, ByThem = meeting is null ? null : true, LockedBefore = lockedBefore ? true : null })
            .CancelAll(why)
            .Settle(new Settlement(ReminderStatus.Cancelled) { OfRequest = false, Contact = ContactId, WaiveReason = why })
            .With(transition => transition with { ContactLock = ContactLock.Lock })
            .Suggest(MessageKind.OptOutAck)
            .Finish();
    }

    private static void RequireRipe(Reminder? reminder, RequestContext context)
    {
        if (reminder is null || Rhythm.ClosesByItselfOn(reminder, context.Calendar) is not { } date || context.Today < date)
            throw new RefusedException("request.not-ripe", "It is not yet time for this request to close by itself. Nothing was changed.");
    }
}
