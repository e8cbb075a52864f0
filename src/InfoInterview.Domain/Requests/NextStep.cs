using InfoInterview.Domain.Meetings;
using InfoInterview.Domain.Reminders;
using InfoInterview.Domain.Time;

namespace InfoInterview.Domain.Requests;

/// <summary>
/// The next thing to do for a request, as the board, the list and Today show it: due on a date, at a time, or neither when it
/// may wait. It names the reminder when there is one.
/// </summary>
public sealed record NextStep(NextStepKind Kind, ReminderKind? Reminder = null, DateOnly? DueOn = null, DateTimeOffset? DueAt = null, bool IsOverdue = false)
{
    /// <summary>After the end of a meeting we ask how it went.</summary>
    private static readonly TimeSpan AskAfter = TimeSpan.FromMinutes(5);

    /// <summary>Decides from the request, its reminders, the meeting agreed for it and a message on its way.</summary>
    public static NextStep Of(InterviewRequest request, IEnumerable<Reminder> reminders, Meeting? meeting, MessageOnItsWay? onItsWay, DateTimeOffset now, Zone userZone)
    {
        if (onItsWay is not null) return new NextStep(NextStepKind.Message, DueAt: onItsWay.LeavesAt);
        var agreed = meeting is { State: MeetingState.Agreed } ? meeting : null;
        if (request.State == RequestState.Scheduled && agreed is not null && now >= agreed.EndsAt + AskAfter)
            return new NextStep(NextStepKind.SayHowItWent, DueAt: agreed.EndsAt + AskAfter, IsOverdue: now > agreed.EndsAt + Rhythm.DebriefOverdue);
        var first = reminders
            .Where(reminder => reminder.IsLive && reminder.RequestId == request.Id)
            .OrderBy(reminder => Order(reminder, userZone))
            .ThenBy(reminder => reminder.Kind)
            .FirstOrDefault();
        return first is not null
            ? new NextStep(NextStepKind.Reminder, first.Kind, first.DueOn, first.DueAt, first.IsOverdue(now, userZone))
            : Bare(request.State, agreed);
    }

    // A date sorts by its end: what is due by the clock on that day comes first.
    private static DateTime Order(Reminder reminder, Zone userZone) =>
        reminder.DueAt is { } at ? userZone.At(at) : reminder.DueOn!.Value.ToDateTime(TimeOnly.MaxValue);

    private static NextStep Bare(RequestState state, Meeting? agreed) => state switch
    {
        RequestState.Draft => new NextStep(NextStepKind.FinishDraft),
        RequestState.Sent or RequestState.Nudged => new NextStep(NextStepKind.Wait),
        RequestState.Replied => new NextStep(NextStepKind.AgreeTime),
        RequestState.Scheduled => new NextStep(NextStepKind.Meet, DueAt: agreed?.StartsAt),
        RequestState.Held or RequestState.Thanked => new NextStep(NextStepKind.Complete),
        RequestState.Undeliverable => new NextStep(NextStepKind.FixAddress),
        _ => new NextStep(NextStepKind.Nothing),
    };
}
