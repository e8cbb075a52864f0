using System.Globalization;
using InfoInterview.Domain.Time;

namespace InfoInterview.Web.Hosting;

/// <summary>The zones and regions offered in forms.</summary>
internal static class ZoneList
{
    private static readonly Dictionary<string, string> Parts = new()
    {
        ["GB-ENG"] = "United Kingdom, England",
        ["GB-WLS"] = "United Kingdom, Wales",
        ["GB-SCT"] = "United Kingdom, Scotland",
        ["GB-NIR"] = "United Kingdom, Northern Ireland",
    };

    /// <summary>IANA ids of places, sorted.</summary>
    public static IReadOnlyList<string> Zones { get; } = TimeZoneInfo.GetSystemTimeZones()
        .Select(z => z.Id)
        .Where(id => id.Contains('/', StringComparison.Ordinal) && !id.StartsWith("Etc/", StringComparison.Ordinal) && Zone.TryOf(id, out _))
        .Append("Etc/UTC")
        .Order(StringComparer.Ordinal)
        .ToList();

    /// <summary>Codes with English names, sorted by name.</summary>
    public static IReadOnlyList<(string Code, string Name)> Regions { get; } = CultureInfo.GetCultures(CultureTypes.SpecificCultures)
        .Select(c => new RegionInfo(c.Name))
        .Where(r => r.TwoLetterISORegionName is { Length: 2 } code && Region.TryOf(code, out _))
        .Select(r => (r.TwoLetterISORegionName, r.EnglishName))
        .Concat(Parts.Select(p => (p.Key, p.Value)))
        .DistinctBy(r => r.Item1)
        .OrderBy(r => r.Item2, StringComparer.Ordinal)
        .ToList();
}
