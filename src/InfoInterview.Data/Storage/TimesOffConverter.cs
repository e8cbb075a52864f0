using InfoInterview.Domain.Accounts;
using InfoInterview.Domain.Time;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace InfoInterview.Data.Storage;

/// <summary>Stores times off as ISO 8601 intervals with a space between them.</summary>
internal sealed class TimesOffConverter() : ValueConverter<IReadOnlyList<TimeOff>, string>(times => Write(times), text => Read(text))
{
    /// <summary>The longest text: an interval has 21 characters.</summary>
    public const int MaxLength = Preferences.MaxTimesOff * 22;

    private static string Write(IReadOnlyList<TimeOff> times) => string.Join(' ', times);

    private static List<TimeOff> Read(string text) => [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(TimeOff.Parse)];

    /// <summary>Two lists are the same when their times are; a list is never changed in place.</summary>
    public sealed class Comparer() : ValueComparer<IReadOnlyList<TimeOff>>(
        (one, other) => one!.SequenceEqual(other!),
        times => times.Aggregate(0, (hash, time) => HashCode.Combine(hash, time)),
        times => times);
}
