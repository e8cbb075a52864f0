using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace InfoInterview.Domain.Time;

/// <summary>Which days of the week are off, by region: Saturday and Sunday unless the data file says otherwise.</summary>
public static class Weekends
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    private static readonly FrozenSet<DayOfWeek> Usual = FrozenSet.ToFrozenSet([DayOfWeek.Saturday, DayOfWeek.Sunday]);

    private static readonly FrozenDictionary<string, FrozenSet<DayOfWeek>> ByRegion = Load();

    /// <summary>The days off each week there; Saturday and Sunday when no region is known.</summary>
    public static FrozenSet<DayOfWeek> Of(Region? region) =>
        region is not null && (ByRegion.TryGetValue(region.Code, out var days) || ByRegion.TryGetValue(region.Country, out days)) ? days : Usual;

    private static FrozenDictionary<string, FrozenSet<DayOfWeek>> Load()
    {
        using var stream = typeof(Weekends).Assembly.GetManifestResourceStream("weekends")!;
        return JsonSerializer.Deserialize<WeekendFile>(stream, Json)!.Weekends
            .SelectMany(weekend => weekend.Regions.Select(region => (region, Days: weekend.Days.ToFrozenSet())))
            .ToFrozenDictionary(entry => entry.region, entry => entry.Days, StringComparer.Ordinal);
    }

    private sealed record WeekendFile(string Source, IReadOnlyList<Weekend> Weekends);

    private sealed record Weekend(IReadOnlyList<DayOfWeek> Days, IReadOnlyList<string> Regions);
}
