namespace InfoInterview.Domain.Time;

/// <summary>The public holidays of some regions in one year, as a data file holds them, with where they are from.</summary>
public sealed record HolidayYear(IReadOnlyList<string> Regions, int Year, string Source, IReadOnlyList<Holiday> Days);
