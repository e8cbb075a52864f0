using System.Collections.Frozen;
using System.Text.Json;

namespace InfoInterview.Domain.Time;

/// <summary>The holiday files this build carries.</summary>
/// <remarks>Saturday moves to Friday and Sunday to Monday in the US [USC]; the UK names a substitute weekday.</remarks>
public static class PublicHolidays
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>Every file.</summary>
    public static IReadOnlyList<HolidayYear> All { get; } = Load();

    private static readonly FrozenDictionary<(string Region, int Year), FrozenSet<DateOnly>> Index = All
        .SelectMany(file => file.Regions.Select(region => (Key: (region, file.Year), file.Days)))
        .ToFrozenDictionary(entry => entry.Key, entry => entry.Days.Select(day => day.Observed).ToFrozenSet());

    /// <summary>Whether we hold the holidays of a region in a year. Without them only weekends are days off.</summary>
    public static bool Knows(Region region, int year) => Find(region, year) is not null;

    /// <summary>Whether a date is observed as a holiday there. A part of a country we hold nothing of follows the country.</summary>
    public static bool Observes(Region region, DateOnly date) => Find(region, date.Year)?.Contains(date) ?? false;

    private static FrozenSet<DateOnly>? Find(Region region, int year) =>
        Index.TryGetValue((region.Code, year), out var days) || Index.TryGetValue((region.Country, year), out days) ? days : null;

    private static HolidayYear[] Load()
    {
        var assembly = typeof(PublicHolidays).Assembly;
        return assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith("Holidays/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name =>
            {
                using var stream = assembly.GetManifestResourceStream(name)!;
                return JsonSerializer.Deserialize<HolidayYear>(stream, Json)!;
            })
            .ToArray();
    }
}
