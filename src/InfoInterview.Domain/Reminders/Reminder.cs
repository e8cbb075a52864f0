using InfoInterview.Domain.Accounts;
using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Meetings;
using InfoInterview.Domain.Requests;
using InfoInterview.Domain.Time;

namespace InfoInterview.Domain.Reminders;

/// <summary>
/// A dated to-do about one contact. It is due on a date (<see cref="DueOn"/>) or at a time (<see cref="DueAt"/>), never both.
/// Unique by (owner, kind, <see cref="Sequence"/>), so the same event never makes it twice.
/// </summary>
public sealed partial class Reminder : IOwned
{
    /// <summary>The longest sequence.</summary>
    public const int MaxSequenceLength = 80;

    private Reminder()
    {
    }

    public ReminderId Id { get; private set; }

    public OwnerId OwnerId { get; private set; }

    public ReminderKind Kind { get; private set; }

    /// <summary>Whom the to-do is towards; for a report back, the one who named the other.</summary>
    public ContactId ContactId { get; private set; }

    public RequestId? RequestId { get; private set; }

    public MeetingId? MeetingId { get; private set; }

    public ObligationId? ObligationId { get; private set; }

    public DateOnly? DueOn { get; private set; }

    public DateTimeOffset? DueAt { get; private set; }

    /// <summary>The user's zone, in which a date begins at nine.</summary>
    public Zone Zone { get; private set; } = Zone.Utc;

    /// <summary>Derived, UTC: the time it is due, or nine in the user's morning of its date. For sorting and asking by time.</summary>
    public DateTimeOffset AppearsAt { get; private set; }

    public ReminderStatus Status { get; private set; }

    public DateOnly? OriginalDueOn { get; private set; }

    public DateTimeOffset? OriginalDueAt { get; private set; }

    public int Snoozes { get; private set; }

    /// <summary>The event and the place within it that made it.</summary>
    public string Sequence { get; private set; } = "";

    /// <summary>The moment the days are counted from, if they are counted from a moment.</summary>
    public DateTimeOffset? CountedFromAt { get; private set; }

    /// <summary>The date the days are counted from, if they are counted from a date.</summary>
    public DateOnly? CountedFromOn { get; private set; }

    /// <summary>Business days from there; negative counts back. None when the date was chosen.</summary>
    public int? BusinessDays { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public RequestEventId? CreatedByEvent { get; private set; }

    /// <summary>The number of the creating event within its request; 0 without one.</summary>
    public int CreatedByNumber { get; private set; }

    public RequestEventId? CancelledByEvent { get; private set; }

    public DateTimeOffset? ClosedAt { get; private set; }
}
