using InfoInterview.Domain.Accounts;
using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Meetings;
using InfoInterview.Domain.Requests;

namespace InfoInterview.Domain.Reminders;

/// <summary>Something owed to a person. Obligations are met in any order and hold no request back but its completion. Unique by (owner, kind, <see cref="Sequence"/>).</summary>
public sealed partial class Obligation : IOwned
{
    /// <summary>The longest text of a promise.</summary>
    public const int MaxTextLength = 400;

    /// <summary>The longest reason for waiving.</summary>
    public const int MaxReasonLength = 400;

    private Obligation()
    {
    }

    public ObligationId Id { get; private set; }

    public OwnerId OwnerId { get; private set; }

    public ObligationKind Kind { get; private set; }

    /// <summary>To whom it is owed.</summary>
    public ContactId ContactId { get; private set; }

    /// <summary>Whom it is about: the person reported on, or the one who named them.</summary>
    public ContactId? AboutContactId { get; private set; }

    public RequestId? RequestId { get; private set; }

    public MeetingId? MeetingId { get; private set; }

    public string? Text { get; private set; }

    public ObligationState State { get; private set; }

    public string? WaiveReason { get; private set; }

    /// <summary>The event and the place within it that opened it.</summary>
    public string Sequence { get; private set; } = "";

    public DateTimeOffset OpenedAt { get; private set; }

    public RequestEventId? OpenedByEvent { get; private set; }

    /// <summary>The number of the opening event within its request; 0 without one.</summary>
    public int OpenedByNumber { get; private set; }

    public DateTimeOffset? ClosedAt { get; private set; }

    public RequestEventId? ClosedByEvent { get; private set; }
}
