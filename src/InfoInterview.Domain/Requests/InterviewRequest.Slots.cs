using InfoInterview.Domain.Meetings;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Reminders;

namespace InfoInterview.Domain.Requests;

public sealed partial class InterviewRequest
{
    /// <summary>A time was agreed; makes the meeting.</summary>
    public Transition Schedule(Slot slot, RequestContext context)
    {
        RequireState("given a time", State == RequestState.Replied);
        RequireAhead(slot, context);
        var before = Remember();
        var meeting = Meeting.Agree(OwnerId, ContactId, Id, slot, context.Now);
        State = RequestState.Scheduled;
        return Record(RequestTrigger.Scheduled, before, context, context.Now, new RequestEventData { Meeting = meeting.Id })
            .Done(ReminderKind.AnswerThem, ReminderKind.ReofferTimes, ReminderKind.AskAgain)
            .Cancel(ReminderKind.CloseAgreed, ReminderKind.NoShowNote, ReminderKind.Apologise)
            .Remind(MeetingReminders.Ahead(meeting, context))
            .With(transition => transition with { NewMeeting = meeting })
            .Suggest(MessageKind.Invitation)
            .Finish();
    }

    /// <summary>The meeting moves to another time: a new slot with the same calendar event.</summary>
    public Transition Reschedule(Meeting former, Slot slot, bool byThem, RequestContext context)
    {
        RequireState("moved", State == RequestState.Scheduled);
        RequireTheirs(former, needed: true);
        RequireAhead(slot, context);
        var before = Remember();
        var next = former.MoveTo(slot, context.Now);
        if (byThem) ReschedulesByThem++;
        else ReschedulesByMe++;
        return Record(RequestTrigger.Rescheduled, before, context, context.Now, new RequestEventData { Meeting = next.Id, FormerMeeting = former.Id, ByThem = byThem })
            .CancelOf(former)
            .Remind(MeetingReminders.Ahead(next, context))
            .With(transition => transition with { NewMeeting = next })
            .Suggest(MessageKind.Invitation)
            .Hint(!byThem && ReschedulesByMe > 1, TransitionHint.MovedByMeAgain)
            .Finish();
    }

    /// <summary>The meeting is off; the request is not.</summary>
    public Transition Cancel(Meeting meeting, bool byThem, string? reason, RequestContext context)
    {
        RequireState("cancelled", State == RequestState.Scheduled);
        RequireTheirs(meeting, needed: true);
        var before = Remember();
        meeting.Cancel(byThem);
        State = RequestState.Replied;
        return Record(RequestTrigger.Cancelled, before, context, context.Now, new RequestEventData { Meeting = meeting.Id, ByThem = byThem }, reason)
            .CancelOf(meeting)
            .Remind(ReminderKind.ReofferTimes, byThem ? context.In(Rhythm.ReofferAfterCancel) : Due.OnDate(context.Today))
            .Suggest(byThem ? MessageKind.ProposeTimes : MessageKind.RescheduleMine)
            .Finish();
    }

    /// <summary>Somebody did not come: ten minutes after the start it is theirs, from the start on it may be the user's own.</summary>
    public Transition NoShow(Meeting meeting, bool byThem, RequestContext context)
    {
        RequireState("missed", State == RequestState.Scheduled);
        RequireTheirs(meeting, needed: true);
        if (context.Now < meeting.StartsAt + (byThem ? Rhythm.NoShowAfter : TimeSpan.Zero))
            throw new RefusedException("meeting.too-early", "It is too early to call it missed. Nothing was changed. Give them ten minutes, and try the fallback.");
        var before = Remember();
        meeting.Miss(byThem);
        State = RequestState.Replied;
        if (byThem) NoShowsByThem++;
        else NoShowsByMe++;
        var draft = Record(RequestTrigger.NoShow, before, context, meeting.StartsAt, new RequestEventData { Meeting = meeting.Id, ByThem = byThem }).CancelOf(meeting);
        return (byThem ? TheyMissed(draft, context) : IMissed(draft, context)).Finish();
    }

    private TransitionDraft TheyMissed(TransitionDraft draft, RequestContext context) => draft
        .Remind(ReminderKind.NoShowNote, Due.AtTime(MeetingReminders.EndOfToday(context)))
        .Remind(ReminderKind.ReofferTimes, context.In(Rhythm.ReofferAfterCancel))
        .Suggest(MessageKind.NoShowTheirs)
        .Hint(NoShowsByThem > 1, TransitionHint.ConsiderWithdrawing);

    private static TransitionDraft IMissed(TransitionDraft draft, RequestContext context) => draft
        .Remind(ReminderKind.Apologise, Due.AtTime(context.Now + Rhythm.Apologise))
        .Remind(ReminderKind.ReofferTimes, Due.OnDate(context.Today))
        .Suggest(MessageKind.NoShowMine);

    private static void RequireAhead(Slot slot, RequestContext context)
    {
        if (slot.Start.Instant <= context.Now)
            throw new RefusedException("meeting.past", "That time is already past. Nothing was saved. Choose a time ahead, or say that you have already talked.");
    }

    private void RequireTheirs(Meeting? meeting, bool needed)
    {
        if (meeting is null && !needed) return;
        if (meeting is null || meeting.RequestId != Id || meeting.State != MeetingState.Agreed)
            throw new RefusedException("meeting.not-agreed", "That is not the meeting agreed for this request. Nothing was changed. Open the request to see where it stands.");
    }
}
