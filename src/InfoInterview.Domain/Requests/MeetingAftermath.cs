using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Meetings;
using InfoInterview.Domain.Reminders;

namespace InfoInterview.Domain.Requests;

/// <summary>What a held conversation leaves to do, with a request or without.</summary>
internal static class MeetingAftermath
{
    /// <summary>Debrief, thanks to everyone who was there, news of what one did with the advice, and staying in touch.</summary>
    public static IEnumerable<ReminderPlan> Of(Meeting meeting, Talk talk, RequestContext context)
    {
        var end = meeting.EndsAt;
        yield return Plan(ReminderKind.Debrief, meeting.ContactId, Due.AtTime(end + Rhythm.Debrief), meeting);
        foreach (var person in talk.AlsoThere.Prepend(meeting.ContactId).Distinct())
            yield return Plan(ReminderKind.ThankYou, person, Due.AtTime(end + Rhythm.ThankYou), meeting, ObligationKind.ThankYou);
        yield return Plan(ReminderKind.AdviceUpdate, meeting.ContactId, context.After(end, Rhythm.AdviceUpdate), meeting, ObligationKind.AdviceUpdate);
        if (Rhythm.KeepInTouchOn(context.CountingZone.DateAt(end), talk.KeepInTouch, context.Calendar) is { } date)
            yield return Plan(ReminderKind.KeepInTouch, meeting.ContactId, Due.OnDate(date), meeting, ObligationKind.KeepInTouch);
    }

    private static ReminderPlan Plan(ReminderKind kind, ContactId towards, Due due, Meeting meeting, ObligationKind? owed = null) =>
        new(kind, towards, due)
        {
            RequestId = meeting.RequestId,
            MeetingId = meeting.Id,
            Owes = owed is { } obligation ? new ObligationPlan(obligation, towards) : null,
        };
}
