using InfoInterview.Domain.Accounts;
using InfoInterview.Domain.Meetings;
using InfoInterview.Domain.Requests;

namespace InfoInterview.Domain.Reminders;

public sealed partial class Obligation
{
    /// <summary>Opens an obligation. The sequence names the event and the place within it.</summary>
    public static Obligation Open(OwnerId owner, ObligationPlan plan, string sequence, RequestId? request, MeetingId? meeting, DateTimeOffset now) => new()
    {
        Id = ObligationId.New(),
        OwnerId = owner,
        Kind = plan.Kind,
        ContactId = plan.ContactId,
        AboutContactId = plan.AboutContactId,
        Text = CleanText.Line(plan.Text, MaxTextLength, "promise"),
        RequestId = request,
        MeetingId = meeting,
        Sequence = sequence,
        OpenedAt = now,
    };

    /// <summary>It does not keep its request from being completed.</summary>
    public bool MayOutliveRequest => Kind is ObligationKind.KeepInTouch or ObligationKind.AdviceUpdate;

    /// <summary>It was done.</summary>
    public void Meet(DateTimeOffset now) => Close(ObligationState.Done, null, now);

    /// <summary>The user decides not to, and says why.</summary>
    public void Waive(string reason, DateTimeOffset now) => Close(
        ObligationState.Waived,
        CleanText.Line(reason, MaxReasonLength, "reason") ?? throw new RefusedException("obligation.no-reason", "Nothing was changed. Say in a few words why you leave it."),
        now);

    internal void Trace(RequestEvent e) => (OpenedByEvent, OpenedByNumber) = (e.Id, e.Number);

    internal void Settle(ObligationState state, string? reason, RequestEventId by, DateTimeOffset now)
    {
        Close(state, reason, now);
        ClosedByEvent = by;
    }

    internal void Drop(DateTimeOffset now) => Close(ObligationState.Cancelled, null, now);

    internal void Reopen() => (State, WaiveReason, ClosedAt, ClosedByEvent) = (ObligationState.Open, null, null, null);

    private void Close(ObligationState state, string? reason, DateTimeOffset now)
    {
        if (State != ObligationState.Open) throw new RefusedException("obligation.closed", "This is already settled. Nothing was changed.");
        (State, WaiveReason, ClosedAt) = (state, reason, now);
    }
}
