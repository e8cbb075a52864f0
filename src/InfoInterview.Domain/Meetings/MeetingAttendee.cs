using InfoInterview.Domain.Accounts;
using InfoInterview.Domain.Contacts;

namespace InfoInterview.Domain.Meetings;

/// <summary>A further person who was there, beside the meeting's own contact; each is owed thanks. Keyed by meeting and contact.</summary>
public sealed class MeetingAttendee : IOwned
{
    private MeetingAttendee()
    {
    }

    public OwnerId OwnerId { get; private set; }

    public MeetingId MeetingId { get; private set; }

    public ContactId ContactId { get; private set; }

    /// <summary>Adds a person to a meeting.</summary>
    public static MeetingAttendee Create(Meeting meeting, ContactId contact) =>
        new() { OwnerId = meeting.OwnerId, MeetingId = meeting.Id, ContactId = contact };

    /// <summary>Adds people to a meeting, each once and none who is its own contact.</summary>
    public static IReadOnlyList<MeetingAttendee> Of(Meeting meeting, IEnumerable<ContactId> people) =>
        [.. people.Distinct().Where(person => person != meeting.ContactId).Select(person => Create(meeting, person))];
}
