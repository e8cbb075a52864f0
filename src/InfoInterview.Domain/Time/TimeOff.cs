using System.Globalization;

namespace InfoInterview.Domain.Time;

/// <summary>Days a user is away, both ends included. None of them is a business day.</summary>
public sealed record TimeOff(DateOnly From, DateOnly To)
{
    /// <summary>The longest time off, in days.</summary>
    public const int MaxDays = 366;

    private const string Iso = "yyyy-MM-dd";

    /// <summary>Reads an ISO 8601 interval of two dates, "2026-08-12/2026-08-26".</summary>
    public static TimeOff Parse(string interval)
    {
        ArgumentNullException.ThrowIfNull(interval);
        var ends = interval.Split('/');
        return new TimeOff(
            DateOnly.ParseExact(ends[0], Iso, CultureInfo.InvariantCulture),
            DateOnly.ParseExact(ends[1], Iso, CultureInfo.InvariantCulture));
    }

    /// <summary>The same days, if they are in order and not too many.</summary>
    /// <exception cref="RefusedException">The last day is before the first (<c>time-off.backwards</c>), or they are more than a year (<c>time-off.too-long</c>).</exception>
    public TimeOff Checked()
    {
        if (To < From)
            throw new RefusedException("time-off.backwards", "These days off end before they begin. Nothing was changed; swap the two dates.");
        return To.DayNumber - From.DayNumber < MaxDays
            ? this
            : throw new RefusedException("time-off.too-long", $"One time off lasts {MaxDays} days at most. Nothing was changed; choose an earlier last day, or add it in parts.");
    }

    /// <summary>Whether a date lies within.</summary>
    public bool Contains(DateOnly date) => date >= From && date <= To;

    /// <summary>The ISO 8601 interval.</summary>
    public override string ToString() => $"{From.ToString(Iso, CultureInfo.InvariantCulture)}/{To.ToString(Iso, CultureInfo.InvariantCulture)}";
}
