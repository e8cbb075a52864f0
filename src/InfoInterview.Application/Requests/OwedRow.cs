using InfoInterview.Application.Reminders;
using InfoInterview.Domain.Reminders;

namespace InfoInterview.Application.Requests;

/// <summary>Something owed to somebody.</summary>
public sealed record OwedRow(ObligationId Id, ObligationKind Kind, PersonLine To)
{
    /// <summary>Of whom it speaks, when that is not the one whose page it stands on.</summary>
    public PersonLine? About { get; init; }

    /// <summary>The promise in its own words.</summary>
    public string? Text { get; init; }

    /// <summary>Its live reminder, when there is one.</summary>
    public ReminderId? Reminder { get; init; }

    public DateOnly? DueOn { get; init; }
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>"by Thu 26 Nov"; empty without a reminder.</summary>
    public string When { get; init; } = "";

    public RowTone WhenTone { get; init; }

    /// <summary>The letter that settles it, in words with its action; null when no letter does, or it is far too early for one.</summary>
    public RowWords? Letter { get; init; }
}
