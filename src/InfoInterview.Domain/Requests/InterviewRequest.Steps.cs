namespace InfoInterview.Domain.Requests;

public sealed partial class InterviewRequest
{
    // The verb is said in the past participle: "so it cannot be sent".
    private void RequireState(string done, bool allowed)
    {
        if (allowed) return;
        throw new RefusedException(
            "request.wrong-state",
            $"This request {RequestWords.Is(State)}, so it cannot be {done}. Nothing was changed. {RequestWords.Next(State)}");
    }

    private TransitionDraft Record(
        RequestTrigger trigger, RequestMemory? before, RequestContext context, DateTimeOffset at,
        RequestEventData? data = null, string? reason = null, RequestEventId? compensates = null)
    {
        Version++;
        var said = CleanText.Line(reason, RequestEvent.MaxReasonLength, "reason");
        var details = (data ?? new RequestEventData()) with { Before = before };
        return new TransitionDraft(this, context, RequestEvent.Record(this, context, trigger, before?.State, at, details, said, compensates));
    }

    private void Close(RequestState state, CloseReason reason, DateTimeOffset at) => (State, CloseReason, ClosedAt) = (state, reason, at);

    private void Reopen(RequestState state) => (State, CloseReason, ClosedAt) = (state, null, null);

    private RequestMemory Remember() => new()
    {
        State = State,
        Channel = Channel,
        OrganisationAtSend = OrganisationAtSendId,
        NudgeCount = NudgeCount,
        SentAt = SentAt,
        NudgedAt = NudgedAt,
        RepliedAt = RepliedAt,
        ReplyKind = ReplyKind,
        AwayUntil = AwayUntil,
        LaterOn = LaterOn,
        HeldAt = HeldAt,
        ThankedAt = ThankedAt,
        ReportedBackAt = ReportedBackAt,
        ClosedAt = ClosedAt,
        CloseReason = CloseReason,
        BecameOpportunity = BecameOpportunity,
        ReschedulesByMe = ReschedulesByMe,
        ReschedulesByThem = ReschedulesByThem,
        NoShowsByMe = NoShowsByMe,
        NoShowsByThem = NoShowsByThem,
    };

    private void Recall(RequestMemory memory)
    {
        (State, Channel, OrganisationAtSendId) = (memory.State, memory.Channel, memory.OrganisationAtSend);
        (NudgeCount, SentAt, NudgedAt) = (memory.NudgeCount, memory.SentAt, memory.NudgedAt);
        (RepliedAt, ReplyKind, AwayUntil, LaterOn) = (memory.RepliedAt, memory.ReplyKind, memory.AwayUntil, memory.LaterOn);
        (HeldAt, ThankedAt, ReportedBackAt) = (memory.HeldAt, memory.ThankedAt, memory.ReportedBackAt);
        (ClosedAt, CloseReason, BecameOpportunity) = (memory.ClosedAt, memory.CloseReason, memory.BecameOpportunity);
        (ReschedulesByMe, ReschedulesByThem) = (memory.ReschedulesByMe, memory.ReschedulesByThem);
        (NoShowsByMe, NoShowsByThem) = (memory.NoShowsByMe, memory.NoShowsByThem);
    }
}
