using InfoInterview.Domain.Meetings;
using InfoInterview.Domain.Reminders;

namespace InfoInterview.Domain.Requests;

public sealed partial class InterviewRequest
{
    /// <summary>
    /// They answered: yes, a question, later, or an automatic absence note, which leaves the state and moves the next nudge.
    /// A second answer is written down and, while nothing is agreed, renews what is to be done; one that its user has not read yet renews nothing.
    /// </summary>
    public Transition LogReply(Reply reply, RequestContext context)
    {
        if (reply.Kind is Requests.ReplyKind.No or Requests.ReplyKind.OptOut)
            throw new RefusedException("reply.says-no", "A no is logged as a decline, and a wish not to be contacted as that. Nothing was changed. Choose the one that fits.");
        RequireState("answered", State is RequestState.Sent or RequestState.Nudged or RequestState.Replied or RequestState.Scheduled or RequestState.Held or RequestState.Thanked);
        var at = context.Past(reply.At);
        if (reply.Kind == Requests.ReplyKind.OutOfOffice) return Away(reply, at, context);
        var until = LaterOf(reply, context);
        var before = Remember();
        var agreed = State is RequestState.Scheduled or RequestState.Held or RequestState.Thanked || (State is RequestState.Replied && reply.Kind is Requests.ReplyKind.Unread);
        if (!agreed) (State, RepliedAt, ReplyKind, LaterOn) = (RequestState.Replied, RepliedAt ?? at, reply.Kind, until);
        var draft = Record(RequestTrigger.ReplyLogged, before, context, at, new RequestEventData { Reply = reply.Kind, Until = until });
        if (agreed) return draft.Finish();
        draft.Cancel(
            ReminderKind.Nudge, ReminderKind.TrySecond, ReminderKind.CloseQuiet, ReminderKind.Resend,
            ReminderKind.AnswerThem, ReminderKind.AskAgain, ReminderKind.ReofferTimes, ReminderKind.CloseAgreed);
        return WhatToDo(draft, until, context).Finish();
    }

    /// <summary>Times were proposed to them; if they go quiet, offer again, then close.</summary>
    public Transition ProposeTimes(DateTimeOffset at, RequestContext context)
    {
        RequireState("followed by proposed times", State == RequestState.Replied);
        var proposed = context.Past(at);
        var before = Remember();
        var offerAgain = context.After(proposed, Rhythm.ReofferAfterProposal);
        return Record(RequestTrigger.TimesProposed, before, context, proposed)
            .Done(ReminderKind.AnswerThem, ReminderKind.AskAgain, ReminderKind.ReofferTimes)
            .Cancel(ReminderKind.CloseAgreed)
            .Remind(ReminderKind.ReofferTimes, offerAgain)
            .Remind(ReminderKind.CloseAgreed, context.After(offerAgain.On!.Value, Rhythm.CloseAgreed))
            .Finish();
    }

    /// <summary>They said no. If they named others, each gets a draft and is owed a first word, unless they asked not to be contacted. A meeting ahead is cancelled by them.</summary>
    public Transition Decline(Refusal refusal, Meeting? meeting, RequestContext context)
    {
        RequireState("declined", State.IsOpen());
        RequireTheirs(meeting, State == RequestState.Scheduled);
        var at = context.Past(refusal.At);
        var before = Remember();
        meeting?.Cancel(byThem: true);
        (RepliedAt, ReplyKind) = (RepliedAt ?? at, Requests.ReplyKind.No);
        Close(RequestState.Declined, ReasonOf(refusal), at);
        return Record(RequestTrigger.Declined, before, context, at, new RequestEventData { Reply = Requests.ReplyKind.No, Named = refusal.Named, Meeting = meeting?.Id })
            .CancelOf(meeting)
            .Cancel(
                ReminderKind.DraftStale, ReminderKind.Nudge, ReminderKind.TrySecond, ReminderKind.CloseQuiet, ReminderKind.AnswerThem,
                ReminderKind.AskAgain, ReminderKind.ReofferTimes, ReminderKind.CloseAgreed, ReminderKind.NoShowNote, ReminderKind.Apologise, ReminderKind.Resend)
            .Remind(ReminderKind.ThankForReply, context.In(Rhythm.ThankForReply))
            .ReportBack(context.Now)
            .Referrals([.. refusal.Named.Except(refusal.LeftAlone)])
            .Finish();
    }

    /// <summary>They wrote after all. The request is open again and the cooling-off is over.</summary>
    public Transition LateReply(Reply reply, RequestContext context)
    {
        RequireState("reopened by a late reply", State is RequestState.NoResponse or RequestState.Declined or RequestState.Withdrawn);
        if (reply.Kind is not (Requests.ReplyKind.Yes or Requests.ReplyKind.Question or Requests.ReplyKind.Later or Requests.ReplyKind.Unread))
            throw new RefusedException("reply.says-no", "Only an answer that leaves the door open reopens a request. Nothing was changed.");
        context.Eligibility.RequireMayWrite();
        var at = context.Past(reply.At);
        var before = Remember();
        Reopen(RequestState.Replied);
        var until = LaterOf(reply, context);
        (RepliedAt, ReplyKind, LaterOn) = (at, reply.Kind, until);
        var draft = Record(RequestTrigger.LateReply, before, context, at, new RequestEventData { Reply = reply.Kind, Until = until })
            .Cancel(ReminderKind.ThankForReply, ReminderKind.ReportBack);
        return WhatToDo(draft, until, context).Finish();
    }

    // When to ask again, of one who said "later".
    private static DateOnly? LaterOf(Reply reply, RequestContext context) =>
        reply.Kind == Requests.ReplyKind.Later ? reply.Until ?? context.Today.AddDays(Rhythm.LaterDays) : null;

    private static TransitionDraft WhatToDo(TransitionDraft draft, DateOnly? later, RequestContext context) => later is { } date
        ? draft.Remind(ReminderKind.AskAgain, Due.OnDate(date))
        : draft.Remind(ReminderKind.AnswerThem, context.In(Rhythm.Answer));

    private Transition Away(Reply reply, DateTimeOffset at, RequestContext context)
    {
        var until = reply.Until ?? throw new RefusedException("reply.away-until", "Nothing was saved yet. Say until when they are away.") { Field = "until" };
        var before = Remember();
        AwayUntil = until;
        var draft = Record(RequestTrigger.ReplyLogged, before, context, at, new RequestEventData { Reply = reply.Kind, Until = until });
        if (State is not (RequestState.Sent or RequestState.Nudged)) return draft.Finish();
        var asPlanned = context.After(NudgedAt ?? SentAt ?? at, Rhythm.Nudge);
        var back = context.After(until, Rhythm.AfterAbsence);
        return draft
            .Cancel(ReminderKind.Nudge, ReminderKind.TrySecond, ReminderKind.CloseQuiet)
            .Remind(NextWhenSilent, Due.Later(back, asPlanned), keepsOriginalDue: true)
            .Finish();
    }

    private static CloseReason ReasonOf(Refusal refusal) =>
        refusal.Named.Count > 0 ? Requests.CloseReason.DeclinedReferredOn
        : refusal.NoTime ? Requests.CloseReason.DeclinedNoTime
        : Requests.CloseReason.DeclinedNotRight;
}
