using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Meetings;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Reminders;
using InfoInterview.Domain.Time;

namespace InfoInterview.Domain.Requests;

/// <summary>What a verb of a request decided: the event to store and everything that follows from it. Apply it to an <see cref="Agenda"/>.</summary>
public sealed record Transition
{
    public required RequestEvent Event { get; init; }

    /// <summary>The zone in which its reminders appear.</summary>
    public required Zone UserZone { get; init; }

    /// <summary>Which live reminders end; before <see cref="Reminders"/> are made.</summary>
    public IReadOnlyList<Settlement> Settles { get; init; } = [];

    /// <summary>Reminders to make, in order, some with the obligation they open.</summary>
    public IReadOnlyList<ReminderPlan> Reminders { get; init; } = [];

    /// <summary>A new meeting to store.</summary>
    public Meeting? NewMeeting { get; init; }

    /// <summary>Further people who were there, to store.</summary>
    public IReadOnlyList<MeetingAttendee> Attendees { get; init; } = [];

    /// <summary>People they named: each gets a draft with this request's contact as the one who named them.</summary>
    public IReadOnlyList<ContactId> DraftsFor { get; init; } = [];

    /// <summary>A message one would write now.</summary>
    public MessageKind? Suggests { get; init; }

    public ContactLock ContactLock { get; init; }

    public IReadOnlyList<TransitionHint> Hints { get; init; } = [];
}
