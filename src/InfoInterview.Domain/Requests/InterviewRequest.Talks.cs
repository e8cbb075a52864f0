using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Meetings;
using InfoInterview.Domain.Reminders;

namespace InfoInterview.Domain.Requests;

public sealed partial class InterviewRequest
{
    /// <summary>The meeting was held. Its end is what was agreed or what the user says, and never later than now.</summary>
    public Transition MarkHeld(Meeting meeting, Talk talk, RequestContext context)
    {
        RequireState("marked as held", State == RequestState.Scheduled);
        RequireTheirs(meeting, needed: true);
        var written = meeting.Mode == MeetingMode.Written;
        if (!written && context.Now < meeting.StartsAt)
            throw new RefusedException("meeting.not-started", "It has not started yet. Nothing was changed. Come back when you have talked.");
        var before = Remember();
        meeting.Hold(talk.ActualMinutes, written ? context.Now : EndOf(meeting, talk, context));
        (State, HeldAt) = (RequestState.Held, meeting.EndsAt);
        return Held(Record(RequestTrigger.Held, before, context, meeting.EndsAt, new RequestEventData { Meeting = meeting.Id }), meeting, talk, context);
    }

    /// <summary>They talked on the spot, before any time was agreed; makes the meeting, already held.</summary>
    public Transition AlreadyTalked(Slot slot, Talk talk, RequestContext context)
    {
        RequireState("logged as talked about", State is RequestState.Draft or RequestState.Sent or RequestState.Nudged or RequestState.Replied);
        context.Past(slot.Start.Instant);
        var before = Remember();
        var meeting = Meeting.Agree(OwnerId, ContactId, Id, slot, context.Now);
        meeting.Hold(talk.ActualMinutes, EndOf(meeting, talk, context));
        (State, HeldAt) = (RequestState.Held, meeting.EndsAt);
        var draft = Record(RequestTrigger.AlreadyTalked, before, context, meeting.EndsAt, new RequestEventData { Meeting = meeting.Id })
            .Cancel(
                ReminderKind.DraftStale, ReminderKind.Nudge, ReminderKind.TrySecond, ReminderKind.CloseQuiet, ReminderKind.AnswerThem,
                ReminderKind.AskAgain, ReminderKind.ReofferTimes, ReminderKind.CloseAgreed, ReminderKind.NoShowNote, ReminderKind.Apologise, ReminderKind.Resend)
            .With(transition => transition with { NewMeeting = meeting });
        return Held(draft, meeting, talk, context);
    }

    /// <summary>The debrief is written, or written on when the request is complete: own promises and people they named become to-dos.</summary>
    public Transition SaveDebrief(Debrief debrief, RequestContext context)
    {
        RequireState("debriefed", State is RequestState.Held or RequestState.Thanked or RequestState.Completed);
        var draft = Record(RequestTrigger.DebriefSaved, Remember(), context, context.Now, new RequestEventData { Named = debrief.Named })
            .Done(ReminderKind.Debrief);
        foreach (var promise in debrief.Promises)
        {
            var due = promise.On is { } date ? Due.OnDate(date) : context.In(Rhythm.Promise);
            draft.Remind(ReminderKind.Promise, due, owes: new ObligationPlan(ObligationKind.Promise, ContactId, Text: promise.Text));
        }

        return draft.Referrals([.. debrief.Named.Except(debrief.LeftAlone)]).Finish();
    }

    /// <summary>A thank-you left, to the contact or to another who was there; the one to the contact moves the state.</summary>
    public Transition MarkThanked(ContactId person, DateTimeOffset at, RequestContext context)
    {
        context.RequireNothingOnItsWay();
        RequireState("thanked for", State is RequestState.Held or RequestState.Thanked || context.IsFact);
        var thanked = context.Past(at);
        var before = Remember();
        if (person == ContactId) ThankedAt ??= thanked;
        if (person == ContactId && State == RequestState.Held) State = RequestState.Thanked;
        return Record(RequestTrigger.Thanked, before, context, thanked)
            .Settle(new Settlement(ReminderStatus.Done) { Kinds = new HashSet<ReminderKind> { ReminderKind.ThankYou }, Contact = person })
            .Finish();
    }

    /// <summary>The one who named the contact was told what came of it.</summary>
    public Transition MarkReportedBack(DateTimeOffset at, RequestContext context)
    {
        RequireState("reported on", State is RequestState.Held or RequestState.Thanked or RequestState.Completed
            or RequestState.NoResponse or RequestState.Declined or RequestState.Withdrawn || context.IsFact);
        if (ReferredById is null) throw new RefusedException("request.no-referrer", "Nobody named them to you, so there is nobody to report to. Nothing was changed.");
        var before = Remember();
        ReportedBackAt = context.Past(at);
        return Record(RequestTrigger.ReportedBack, before, context, ReportedBackAt.Value).Done(ReminderKind.ReportBack).Finish();
    }

    /// <summary>All that was owed is done or let go.</summary>
    public Transition Complete(IReadOnlyCollection<Obligation> obligations, RequestContext context)
    {
        RequireState("completed", State is RequestState.Held or RequestState.Thanked);
        var owed = obligations.Where(obligation => obligation.RequestId == Id && obligation.State == ObligationState.Open && !obligation.MayOutliveRequest).ToArray();
        if (owed.Length > 0)
            throw new RefusedException("request.still-owed", $"You still owe {string.Join(", ", owed.Select(Words).Distinct())}. Nothing was changed. Do it, or let it go with a reason.");
        var before = Remember();
        Close(RequestState.Completed, Requests.CloseReason.Completed, context.Now);
        return Record(RequestTrigger.Completed, before, context, context.Now).Finish();
    }

    private static Transition Held(TransitionDraft draft, Meeting meeting, Talk talk, RequestContext context) => draft
        .Cancel(ReminderKind.Prep, ReminderKind.SendQuestions, ReminderKind.ConfirmSlot, ReminderKind.Join)
        .EndKeepInTouch(meeting.ContactId)
        .Remind(MeetingAftermath.Of(meeting, talk, context))
        .ReportBack(meeting.EndsAt)
        .With(transition => transition with { Attendees = MeetingAttendee.Of(meeting, talk.AlsoThere) })
        .Finish();

    private static DateTimeOffset EndOf(Meeting meeting, Talk talk, RequestContext context)
    {
        var end = meeting.StartsAt.AddMinutes(talk.ActualMinutes ?? meeting.AgreedMinutes);
        return end < context.Now ? end : context.Now;
    }

    private static string Words(Obligation obligation) => obligation.Kind switch
    {
        ObligationKind.ThankYou => "a thank-you",
        ObligationKind.ReportBack => "a word to the one who named them",
        ObligationKind.Promise => "what you promised",
        ObligationKind.ReferralContact => "a first word to somebody they named",
        _ => "something",
    };
}
