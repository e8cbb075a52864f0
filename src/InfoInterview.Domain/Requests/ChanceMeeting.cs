using InfoInterview.Domain.Accounts;
using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Meetings;
using InfoInterview.Domain.Reminders;
using InfoInterview.Domain.Time;

namespace InfoInterview.Domain.Requests;

/// <summary>
/// A conversation nobody asked for: met by chance. It owes the same thanks, and what was promised in it.
/// Apply it to an <see cref="Agenda"/>.
/// </summary>
public sealed record ChanceMeeting
{
    public required Meeting Meeting { get; init; }

    public required Zone UserZone { get; init; }

    /// <summary>When it was written down, UTC.</summary>
    public required DateTimeOffset At { get; init; }

    public IReadOnlyList<MeetingAttendee> Attendees { get; init; } = [];

    /// <summary>Live reminders of the meeting that this has done.</summary>
    public IReadOnlyList<ReminderKind> Does { get; init; } = [];

    public IReadOnlyList<ReminderPlan> Reminders { get; init; } = [];

    /// <summary>Which change of the meeting it is; names what it makes.</summary>
    internal int Number { get; private init; }

    /// <summary>Logs one that is past. Its end is never later than now.</summary>
    public static ChanceMeeting Log(OwnerId owner, ContactId contact, Slot slot, Talk talk, RequestContext context)
    {
        context.Past(slot.Start.Instant);
        var meeting = Meeting.Agree(owner, contact, null, slot, context.Now);
        var end = slot.Start.Instant.AddMinutes(talk.ActualMinutes ?? slot.Minutes);
        meeting.Hold(talk.ActualMinutes, end < context.Now ? end : context.Now);
        return new ChanceMeeting
        {
            Meeting = meeting,
            UserZone = context.UserZone,
            At = context.Now,
            Attendees = MeetingAttendee.Of(meeting, talk.AlsoThere),
            Reminders = [.. MeetingAftermath.Of(meeting, talk, context)],
        };
    }

    /// <summary>It was logged by mistake; within ten minutes it can be taken back. Take it off the <see cref="Agenda"/> as well.</summary>
    /// <param name="builtOn">Something was done since because of it: the debrief, or a letter.</param>
    public static void TakeBack(Meeting meeting, bool builtOn, DateTimeOffset now)
    {
        if (meeting.RequestId is not null || meeting.State != MeetingState.Held)
            throw new RefusedException("undo.not-by-chance", "Only a talk that was logged without a request can be taken back here. Nothing was changed.");
        if (builtOn)
            throw new RefusedException("undo.built-on", "You have written about this talk since. Nothing was changed.");
        if (now - meeting.CreatedAt > Rhythm.Undo)
            throw new RefusedException("undo.too-late", "That was more than ten minutes ago. Nothing was changed. Log what is true now instead.");
        meeting.TakeBackAltogether();
    }

    /// <summary>The debrief of one is written: own promises and people they named become to-dos.</summary>
    public static ChanceMeeting Debriefed(Meeting meeting, Debrief debrief, RequestContext context)
    {
        if (meeting.RequestId is not null) throw new ArgumentException("The debrief of a conversation that was asked for belongs to its request.", nameof(meeting));
        ReminderPlan Plan(ReminderKind kind, Due due, ObligationPlan owes) => new(kind, owes.ContactId, due) { MeetingId = meeting.Id, Owes = owes };
        return new ChanceMeeting
        {
            Meeting = meeting,
            UserZone = context.UserZone,
            At = context.Now,
            Number = meeting.Version,
            Does = [ReminderKind.Debrief],
            Reminders =
            [
                .. debrief.Promises.Select(promise => Plan(
                    ReminderKind.Promise, promise.On is { } date ? Due.OnDate(date) : context.In(Rhythm.Promise), new ObligationPlan(ObligationKind.Promise, meeting.ContactId, Text: promise.Text))),
                .. debrief.Named.Except(debrief.LeftAlone).Select(person => Plan(
                    ReminderKind.ContactReferral, context.In(Rhythm.Referral), new ObligationPlan(ObligationKind.ReferralContact, person, meeting.ContactId))),
            ],
        };
    }
}
