using System.Globalization;

namespace InfoInterview.Domain.Time;

/// <summary>A day of every year, such as 24 December. 29 February is one.</summary>
public sealed record MonthDay(int Month, int Day)
{
    /// <summary>Reads "12-24".</summary>
    public static MonthDay Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parts = text.Split('-');
        return new MonthDay(int.Parse(parts[0], CultureInfo.InvariantCulture), int.Parse(parts[1], CultureInfo.InvariantCulture));
    }

    /// <summary>The same day, if the calendar has it.</summary>
    /// <exception cref="RefusedException">No year has such a day (<c>month-day.unknown</c>).</exception>
    public MonthDay Checked() =>
        Month is >= 1 and <= 12 && Day >= 1 && Day <= DateTime.DaysInMonth(2000, Month)
            ? this
            : throw new RefusedException("month-day.unknown", "That month has no such day. Nothing was changed; choose another day.");

    /// <summary>Month and day with two digits each, "12-24".</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Month:00}-{Day:00}");
}
