using InfoInterview.Domain.Time;

namespace InfoInterview.Domain.Reminders;

/// <summary>When something is due: on a date or at a time, and how a counted date was counted, so it can be counted again.</summary>
public sealed record Due
{
    private Due()
    {
    }

    public DateOnly? On { get; private init; }

    public DateTimeOffset? At { get; private init; }

    public DateTimeOffset? CountedFromAt { get; private init; }

    public DateOnly? CountedFromOn { get; private init; }

    public int? BusinessDays { get; private init; }

    /// <summary>On a chosen date.</summary>
    public static Due OnDate(DateOnly date) => new() { On = date };

    /// <summary>At a time of the clock.</summary>
    public static Due AtTime(DateTimeOffset instant) => new() { At = Clock.ToMilliseconds(instant) };

    /// <summary>Business days after the date a moment falls on in the contact's zone.</summary>
    public static Due After(DateTimeOffset moment, int businessDays, BusinessCalendar calendar, Zone contactZone) =>
        After(contactZone.DateAt(moment), businessDays, calendar) with { CountedFromAt = moment, CountedFromOn = null };

    /// <summary>Business days after a date, or before it when negative.</summary>
    public static Due After(DateOnly date, int businessDays, BusinessCalendar calendar) => new()
    {
        On = businessDays > 0 ? calendar.AddBusinessDays(date, businessDays) : calendar.SubtractBusinessDays(date, -businessDays),
        CountedFromOn = date,
        BusinessDays = businessDays,
    };

    /// <summary>The same, moved out of a quiet period when the kind waits it out.</summary>
    public Due For(ReminderKind kind, BusinessCalendar calendar) =>
        On is { } date && kind.WaitsOutQuietPeriod() ? this with { On = calendar.AfterQuiet(date) } : this;

    /// <summary>The later of two dated ones.</summary>
    public static Due Later(Due one, Due other) => one.On >= other.On ? one : other;
}
