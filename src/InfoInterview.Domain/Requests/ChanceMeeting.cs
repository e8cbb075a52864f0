using InfoInterview.Domain.Accounts;
using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Meetings;
using InfoInterview.Domain.Reminders;
using InfoInterview.Domain.Time;

namespace InfoInterview.Domain.Requests;

/// <summary>A conversation nobody asked for: met by chance or in a group. It owes the same thanks. Apply it to an <see cref="Agenda"/>.</summary>
public sealed record ChanceMeeting
{
    public required Meeting Meeting { get; init; }

    public required Zone UserZone { get; init; }

    public IReadOnlyList<MeetingAttendee> Attendees { get; init; } = [];

    public IReadOnlyList<ReminderPlan> Reminders { get; init; } = [];

    /// <summary>Logs one that is past.</summary>
    public static ChanceMeeting Log(OwnerId owner, ContactId contact, Slot slot, Talk talk, RequestContext context)
    {
        context.Past(slot.Start.Instant);
        var meeting = Meeting.Agree(owner, contact, null, slot, context.Now);
        meeting.Hold(talk.ActualMinutes, slot.Start.Instant.AddMinutes(talk.ActualMinutes ?? slot.Minutes));
        return new ChanceMeeting
        {
            Meeting = meeting,
            UserZone = context.UserZone,
            Attendees = MeetingAttendee.Of(meeting, talk.AlsoThere),
            Reminders = [.. MeetingAftermath.Of(meeting, talk, context)],
        };
    }
}
