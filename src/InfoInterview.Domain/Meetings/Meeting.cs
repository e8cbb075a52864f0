using InfoInterview.Domain.Accounts;
using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Requests;
using InfoInterview.Domain.Time;

namespace InfoInterview.Domain.Meetings;

/// <summary>
/// One agreed slot. The truth is the wall time in the contact's zone; the instants are derived from it and computed
/// again when the rules of the zone change. A reschedule is a new row with the same <see cref="CalendarUid"/>.
/// </summary>
public sealed partial class Meeting : IOwned
{
    /// <summary>The longest place, link or number, and the longest fallback.</summary>
    public const int MaxPlaceLength = 400;

    /// <summary>The longest takeaways text.</summary>
    public const int MaxTakeawaysLength = 4000;

    /// <summary>The longest calendar uid.</summary>
    public const int MaxUidLength = 80;

    private Meeting()
    {
    }

    public MeetingId Id { get; private set; }

    public OwnerId OwnerId { get; private set; }

    /// <summary>None for a chance meeting.</summary>
    public RequestId? RequestId { get; private set; }

    public ContactId ContactId { get; private set; }

    /// <summary>The date on the contact's wall.</summary>
    public DateOnly Date { get; private set; }

    /// <summary>The time on the contact's wall.</summary>
    public TimeOnly Time { get; private set; }

    /// <summary>The contact's zone.</summary>
    public Zone Zone { get; private set; } = Zone.Utc;

    /// <summary>The asker's zone when it was agreed; for showing both sides.</summary>
    public Zone AskerZone { get; private set; } = Zone.Utc;

    /// <summary>The wall time happens twice that day and the second one is meant.</summary>
    public bool LaterOfTwo { get; private set; }

    /// <summary>Derived, UTC.</summary>
    public DateTimeOffset StartsAt { get; private set; }

    /// <summary>Derived, UTC: the start and the agreed minutes, or the actual ones once held.</summary>
    public DateTimeOffset EndsAt { get; private set; }

    public int AgreedMinutes { get; private set; }

    public int? ActualMinutes { get; private set; }

    public MeetingMode Mode { get; private set; }

    /// <summary>A place, a link or a number, as the mode asks for.</summary>
    public string? Place { get; private set; }

    /// <summary>What to do if the first way fails, such as a number to ring.</summary>
    public string? Fallback { get; private set; }

    public MeetingState State { get; private set; }

    /// <summary>The UID of the calendar event; the same for every slot of one conversation.</summary>
    public string CalendarUid { get; private set; } = "";

    /// <summary>The SEQUENCE of the calendar event; raised by every change and by a cancellation.</summary>
    public int Sequence { get; private set; }

    /// <summary>One to three lines of the short debrief.</summary>
    public string? Takeaways { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>Raised by every change; the concurrency token.</summary>
    public int Version { get; private set; }
}
