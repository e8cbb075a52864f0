using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace InfoInterview.Domain.Time;

/// <summary>A time zone by its IANA id, such as <c>Europe/London</c>; only ids this machine knows exist as a value.</summary>
[JsonConverter(typeof(ZoneJson))]
public sealed record Zone
{
    /// <summary>The longest id a column must hold.</summary>
    public const int MaxLength = 64;

    private readonly TimeZoneInfo _rules;

    private Zone(string id, TimeZoneInfo rules)
    {
        Id = id;
        _rules = rules;
    }

    /// <summary>Coordinated universal time.</summary>
    public static Zone Utc { get; } = Of("Etc/UTC");

    /// <summary>The IANA id.</summary>
    public string Id { get; }

    /// <summary>The place it is named after, for a reader: "London", "New York".</summary>
    public string City => Id[(Id.LastIndexOf('/') + 1)..].Replace('_', ' ');

    /// <summary>The zone with this id; refuses (<c>zone.unknown</c>) what this machine does not know.</summary>
    public static Zone Of(string id) =>
        TryOf(id, out var zone)
            ? zone
            : throw new RefusedException("zone.unknown", $"“{id}” is not a time zone we know. Nothing was changed. Pick one from the list, such as Europe/London.") { Field = "time zone" };

    /// <summary>The zone with this id, if this machine knows it. Windows names and bare offsets are not zones.</summary>
    public static bool TryOf([NotNullWhen(true)] string? id, [NotNullWhen(true)] out Zone? zone)
    {
        zone = null;
        if (string.IsNullOrWhiteSpace(id) || id.Length > MaxLength) return false;
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(id, out var rules) || !rules.HasIanaId) return false;
        if (!string.Equals(rules.Id, id, StringComparison.OrdinalIgnoreCase)) return false;
        zone = new Zone(rules.Id, rules);
        return true;
    }

    /// <summary>What a clock on the wall shows there at this instant.</summary>
    public DateTime At(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, _rules).DateTime;

    /// <summary>The date there at this instant.</summary>
    public DateOnly DateAt(DateTimeOffset instant) => DateOnly.FromDateTime(At(instant));

    /// <summary>How far its clocks are ahead of UTC at this instant.</summary>
    public TimeSpan OffsetAt(DateTimeOffset instant) => _rules.GetUtcOffset(instant);

    /// <inheritdoc/>
    public bool Equals(Zone? other) => other is not null && other.Id == Id;

    /// <inheritdoc/>
    public override int GetHashCode() => Id.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => Id;
}
