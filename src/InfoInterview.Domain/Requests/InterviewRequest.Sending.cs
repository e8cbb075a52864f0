using InfoInterview.Domain.Reminders;

namespace InfoInterview.Domain.Requests;

public sealed partial class InterviewRequest
{
    /// <summary>
    /// It left: by the outbox, or another way as the user says. What the outbox sent is a fact, so a late row of a request that
    /// has moved on meanwhile is written down and moves nothing.
    /// </summary>
    public Transition MarkSent(Sending sending, RequestContext context)
    {
        context.RequireNothingOnItsWay();
        RequireState("marked as sent", State == RequestState.Draft || context.IsFact);
        if (!context.IsFact) RequireSendable(sending, context);
        var at = context.Past(sending.At);
        var before = Remember();
        SentAt ??= at;
        var data = new RequestEventData { Channel = sending.Channel };
        if (State != RequestState.Draft) return Record(RequestTrigger.Sent, before, context, at, data).Finish();

        (State, SentAt, Channel, OrganisationAtSendId) = (RequestState.Sent, at, sending.Channel, sending.Organisation);
        var draft = Record(RequestTrigger.Sent, before, context, at, data, sending.OverrideReason)
            .Done(ReminderKind.DraftStale)
            .Settle(new Settlement(ReminderStatus.Done) { Kinds = new HashSet<ReminderKind> { ReminderKind.ContactReferral }, Contact = ContactId, OfRequest = false });
        if (sending is { Organisation: not null, IsBesideAnother: false }) draft.Remind(ReminderKind.TrySecond, context.After(at, Rhythm.TrySecond));
        return draft.Remind(NextWhenSilent, context.After(at, Rhythm.Nudge)).Finish();
    }

    /// <summary>A nudge left. Facts of the outbox are written down whatever the state.</summary>
    public Transition MarkNudged(DateTimeOffset at, RequestContext context)
    {
        context.RequireNothingOnItsWay();
        RequireState("nudged", State is RequestState.Sent or RequestState.Nudged || context.IsFact);
        if (!context.IsFact) RequireNudgeable(context);
        var sent = context.Past(at);
        var before = Remember();
        var lastWord = NudgedAt ?? SentAt ?? sent;
        var early = context.CountingZone.DateAt(sent) < context.After(lastWord, Rhythm.Nudge).On;
        (NudgeCount, NudgedAt) = (NudgeCount + 1, sent);
        if (State is not (RequestState.Sent or RequestState.Nudged)) return Record(RequestTrigger.Nudged, before, context, sent).Finish();

        State = RequestState.Nudged;
        return Record(RequestTrigger.Nudged, before, context, sent)
            .Done(ReminderKind.Nudge)
            .Cancel(ReminderKind.TrySecond, ReminderKind.CloseQuiet, ReminderKind.Resend)
            .Remind(NextWhenSilent, context.After(sent, Rhythm.Nudge))
            .Hint(early, TransitionHint.NudgedEarly)
            .Finish();
    }

    /// <summary>
    /// Refuses when a nudge may not leave now: they answered, the request is over, they were nudged enough, or another message
    /// of this request is on its way.
    /// </summary>
    public void RequireMayNudge(RequestContext context)
    {
        if (State is not (RequestState.Sent or RequestState.Nudged))
        {
            throw new RefusedException("request.nudge-needless", RepliedAt is null
                ? $"This request {RequestWords.Is(State)}, so there is nobody to nudge. Nothing was sent, and your words are kept."
                : "They have answered, so a nudge would chase somebody who owes you nothing. Nothing was sent, and your words are kept; write back to them from the request instead.");
        }

        RequireNudgeable(context);
        context.RequireNothingOnItsWay();
    }

    private ReminderKind NextWhenSilent => NudgeCount < MaxNudges ? ReminderKind.Nudge : ReminderKind.CloseQuiet;

    private static void RequireSendable(Sending sending, RequestContext context)
    {
        context.Eligibility.RequireMayAsk();
        if (sending.OpenErrors.Count == 0 || !string.IsNullOrWhiteSpace(sending.OverrideReason)) return;
        throw new RefusedException(
            "request.check-errors",
            $"The request check still finds something to put right ({string.Join(", ", sending.OpenErrors)}). Your text is kept. Put it right, or say in a few words why it is good as it is.");
    }

    private void RequireNudgeable(RequestContext context)
    {
        context.Eligibility.RequireMayWrite();
        if (NudgeCount >= MaxNudges)
            throw new RefusedException("request.nudge-cap", "They were nudged as often as is kind. Nothing was changed. Close the request without blame and ask somebody else.");
    }
}
