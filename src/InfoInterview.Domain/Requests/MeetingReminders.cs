using InfoInterview.Domain.Meetings;
using InfoInterview.Domain.Reminders;
using InfoInterview.Domain.Time;

namespace InfoInterview.Domain.Requests;

/// <summary>What a meeting ahead asks for: prepare, send the questions, confirm, join. Days are counted back by the contact's calendar.</summary>
internal static class MeetingReminders
{
    private static readonly (ReminderKind Kind, int Days)[] Dated =
        [(ReminderKind.Prep, Rhythm.Prep), (ReminderKind.SendQuestions, Rhythm.SendQuestions), (ReminderKind.ConfirmSlot, Rhythm.ConfirmSlot)];

    /// <summary>The reminders before a meeting. Those whose day is already past become one, due now: the first of them, or joining when that is now.</summary>
    public static IReadOnlyList<ReminderPlan> Ahead(Meeting meeting, RequestContext context)
    {
        var written = meeting.Mode == MeetingMode.Written;
        var dated = Dated
            .Where(reminder => !written || reminder.Kind != ReminderKind.ConfirmSlot)
            .Select(reminder => Plan(reminder.Kind, context.After(meeting.Date, reminder.Days), meeting))
            .ToArray();
        var ahead = dated.Where(plan => plan.Due.On >= context.Today).ToList();
        var joinAt = meeting.StartsAt - Rhythm.Join;
        var joinNow = !written && joinAt < context.Now;
        if (ahead.Count < dated.Length && !joinNow) ahead.Insert(0, dated[0] with { Due = Due.OnDate(context.Today) });
        if (!written) ahead.Add(Plan(ReminderKind.Join, Due.AtTime(joinNow ? context.Now : joinAt), meeting));
        return ahead;
    }

    /// <summary>The last minute of the user's day.</summary>
    public static DateTimeOffset EndOfToday(RequestContext context)
    {
        var end = context.Today.ToDateTime(new TimeOnly(23, 59));
        var reading = WallTimeReading.Of(DateOnly.FromDateTime(end), TimeOnly.FromDateTime(end), context.UserZone);
        return reading.NeverHappens ? context.Now + Rhythm.Apologise : reading.Instants[^1];
    }

    private static ReminderPlan Plan(ReminderKind kind, Due due, Meeting meeting) =>
        new(kind, meeting.ContactId, due) { RequestId = meeting.RequestId, MeetingId = meeting.Id };
}
