using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Meetings;
using InfoInterview.Domain.Requests;

namespace InfoInterview.Domain.Reminders;

/// <summary>A reminder to be made, with its due already counted.</summary>
public sealed record ReminderPlan(ReminderKind Kind, ContactId ContactId, Due Due)
{
    public RequestId? RequestId { get; init; }

    public MeetingId? MeetingId { get; init; }

    /// <summary>The obligation it reminds of, opened with it.</summary>
    public ObligationPlan? Owes { get; init; }

    /// <summary>It takes the place of one that ends with the same transition and keeps that one's first due.</summary>
    public bool KeepsOriginalDue { get; init; }
}
