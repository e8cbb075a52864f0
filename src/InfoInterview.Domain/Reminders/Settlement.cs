using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Meetings;

namespace InfoInterview.Domain.Reminders;

/// <summary>Which live reminders, and the obligations behind them, end with a transition, and how.</summary>
/// <param name="As"><see cref="ReminderStatus.Done"/> or <see cref="ReminderStatus.Cancelled"/>.</param>
public sealed record Settlement(ReminderStatus As)
{
    /// <summary>Null means every kind.</summary>
    public IReadOnlySet<ReminderKind>? Kinds { get; init; }

    /// <summary>Those of the transition's request only; otherwise all towards <see cref="Contact"/>.</summary>
    public bool OfRequest { get; init; } = true;

    /// <summary>Only those towards this person.</summary>
    public ContactId? Contact { get; init; }

    /// <summary>Only those of this meeting.</summary>
    public MeetingId? Meeting { get; init; }

    /// <summary>Why the obligations behind them are waived; null leaves them as <see cref="As"/> says.</summary>
    public string? WaiveReason { get; init; }
}
