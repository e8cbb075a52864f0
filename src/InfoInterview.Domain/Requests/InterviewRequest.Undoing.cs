using InfoInterview.Domain.Meetings;
using InfoInterview.Domain.Reminders;

namespace InfoInterview.Domain.Requests;

public sealed partial class InterviewRequest
{
    /// <summary>
    /// Takes back the latest thing the user logged, within ten minutes, by an event that compensates it. Never when a message
    /// was sent by it, or when one of this request left since. The meetings of the request are given to put back their outcome.
    /// </summary>
    /// <param name="optedOutElsewhere">Another request of the contact ended in an opt-out, which holds whatever becomes of this one.</param>
    public Transition Undo(RequestEvent latest, IReadOnlyCollection<Meeting> meetings, bool messageLeftSince, RequestContext context, bool optedOutElsewhere = false)
    {
        if (latest.RequestId != Id || latest.Number != Version || latest.Trigger is RequestTrigger.Undone or RequestTrigger.Created or RequestTrigger.Imported)
            throw new RefusedException("undo.not-latest", "Only the latest step can be taken back. Nothing was changed.");
        if (latest.Actor != RequestActor.User || messageLeftSince)
            throw new RefusedException("undo.sent", "A message that was sent cannot be taken back. Nothing was changed. Write them a line instead.");
        context.RequireNothingOnItsWay();
        if (context.Now - latest.RecordedAt > Rhythm.Undo)
            throw new RefusedException("undo.too-late", "That was more than ten minutes ago. Nothing was changed. Log what is true now instead.");
        var data = RequestEventData.Of(latest);
        var before = Remember();
        TakeBack(latest, data, meetings);
        Recall(data.Before!);
        var unlocks = latest.Trigger == RequestTrigger.OptedOut && data.LockedBefore is not true && !optedOutElsewhere;
        return Record(RequestTrigger.Undone, before, context, context.Now, compensates: latest.Id)
            .With(transition => transition with { ContactLock = unlocks ? ContactLock.Unlock : ContactLock.Unchanged })
            .Finish();
    }

    private static void TakeBack(RequestEvent latest, RequestEventData data, IReadOnlyCollection<Meeting> meetings)
    {
        if (data.Meeting is null) return;
        var meeting = Find(data.Meeting, meetings);
        if (latest.Trigger is RequestTrigger.Scheduled or RequestTrigger.Rescheduled or RequestTrigger.AlreadyTalked) meeting.TakeBackAltogether();
        else meeting.TakeBackOutcome();
        if (data.FormerMeeting is { } former) Find(former, meetings).TakeBackOutcome();
    }

    private static Meeting Find(MeetingId? id, IReadOnlyCollection<Meeting> meetings) =>
        meetings.FirstOrDefault(meeting => meeting.Id == id)
        ?? throw new ArgumentException("The meeting of the event to take back is missing.", nameof(meetings));
}
