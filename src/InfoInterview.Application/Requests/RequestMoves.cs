using InfoInterview.Domain.Meetings;
using InfoInterview.Domain.Reminders;
using InfoInterview.Domain.Requests;
using Step = InfoInterview.Application.Requests.RequestStepKind;

namespace InfoInterview.Application.Requests;

/// <summary>A place a request can be moved to now: the column, what follows ("pick a time"; null when nothing is asked), and by which steps.</summary>
public sealed record MoveTarget(RequestGroup To, string? Follows, IReadOnlyList<Step> Steps);

/// <summary>What can be done with a request as it stands.</summary>
public static class RequestMoves
{
    /// <summary>The columns of "Move to…", in the board's order.</summary>
    public static IReadOnlyList<MoveTarget> Targets(InterviewRequest request, MessageOnItsWay? onItsWay, Meeting? meeting, DateTimeOffset now)
    {
        var steps = Steps(request, onItsWay, meeting, now);
        return
        [
            .. RequestGroups.Columns
                .Select(column => (Column: column, Steps: steps.Where(s => To(s) == column).ToArray()))
                .Where(target => target.Steps.Length > 0 && target.Column != RequestGroups.Of(request.State))
                .Select(target => new MoveTarget(target.Column, Follows(target.Column, target.Steps[0]), target.Steps)),
        ];
    }

    /// <summary>Every step the request's state allows, the likeliest first. The step itself may still refuse, with its reason.</summary>
    public static IReadOnlyList<Step> Steps(InterviewRequest request, MessageOnItsWay? onItsWay, Meeting? meeting, DateTimeOffset now) =>
        [.. Forward(request, onItsWay, meeting, now), .. !request.BecameOpportunity && (request.State.IsOpen() || request.State is RequestState.Completed) ? [Step.NoteOpportunity] : Array.Empty<Step>()];

    private static IReadOnlyList<Step> Forward(InterviewRequest request, MessageOnItsWay? onItsWay, Meeting? meeting, DateTimeOffset now) => request.State switch
    {
        RequestState.Draft when onItsWay is not null => [Step.AlreadyTalked, Step.LogDecline, Step.WithdrawRequest, Step.LogOptOut],
        RequestState.Draft => [Step.SendDraft, Step.AlreadyTalked, Step.DiscardRequest, Step.LogDecline, Step.WithdrawRequest, Step.LogOptOut],
        RequestState.Sent or RequestState.Nudged => [Step.LogReply, Step.AlreadyTalked, Step.LogDecline, .. Quiet(request), Step.WithdrawRequest, Step.LogBounce, Step.LogOptOut],
        RequestState.Replied => [Step.AgreeTime, Step.AlreadyTalked, Step.LogReply, Step.LogDecline, Step.WithdrawRequest, Step.LogOptOut],
        RequestState.Scheduled => [.. OfMeeting(meeting, now), Step.LogDecline, Step.WithdrawRequest, Step.LogOptOut],
        RequestState.Held or RequestState.Thanked => [Step.SaveDebrief, Step.CompleteRequest, Step.WithdrawRequest, Step.LogOptOut],
        RequestState.NoResponse or RequestState.Declined or RequestState.Withdrawn => [Step.LogReply, Step.LogOptOut],
        RequestState.Undeliverable => [Step.GiveNewAddress, Step.WithdrawRequest, Step.LogOptOut],
        RequestState.Completed => [Step.SaveDebrief, Step.LogOptOut],
        RequestState.Discarded => [Step.LogOptOut],
        _ => [],
    };

    private static Step[] Quiet(InterviewRequest request) =>
        request.State is RequestState.Nudged || request.MaxNudges == 0 ? [Step.CloseQuiet] : [];

    private static IEnumerable<Step> OfMeeting(Meeting? meeting, DateTimeOffset now)
    {
        if (meeting is null) yield break;
        if (now >= meeting.StartsAt || meeting.Mode is MeetingMode.Written) yield return Step.MarkHeld;
        if (now >= meeting.StartsAt + Rhythm.NoShowAfter) yield return Step.LogNoShow;
        yield return Step.RescheduleMeeting;
        yield return Step.CancelMeeting;
    }

    // Where a step takes a request; what leaves it where it stands takes it nowhere.
    private static RequestGroup? To(Step step) => step switch
    {
        Step.SendDraft => RequestGroup.Waiting,
        Step.LogReply or Step.CancelMeeting or Step.LogNoShow => RequestGroup.Answered,
        Step.AgreeTime => RequestGroup.Scheduled,
        Step.AlreadyTalked or Step.MarkHeld => RequestGroup.ClosingTheLoop,
        Step.GiveNewAddress => RequestGroup.Draft,
        Step.CompleteRequest or Step.LogDecline or Step.CloseQuiet or Step.WithdrawRequest or Step.DiscardRequest or Step.LogOptOut => RequestGroup.Closed,
        _ => null,
    };

    private static string? Follows(RequestGroup to, Step first) => (to, first) switch
    {
        (_, Step.SendDraft) => "read and send",
        (_, Step.LogReply) => "say what they answered",
        (_, Step.CancelMeeting or Step.LogNoShow) => "say what happened",
        (_, Step.AgreeTime) => "pick a time",
        (_, Step.AlreadyTalked) => "say when you talked",
        (_, Step.GiveNewAddress) => "give an address",
        (RequestGroup.Closed, Step.CompleteRequest) => null,
        (RequestGroup.Closed, _) => "say why",
        _ => null,
    };
}
