namespace InfoInterview.Domain.Time;

/// <summary>The one place instants come from: UTC, in whole milliseconds, so both databases store what memory holds.</summary>
public sealed class Clock(TimeProvider provider)
{
    /// <summary>Now, UTC, in whole milliseconds.</summary>
    public DateTimeOffset Now => ToMilliseconds(provider.GetUtcNow());

    /// <summary>The same instant in UTC, cut to whole milliseconds.</summary>
    public static DateTimeOffset ToMilliseconds(DateTimeOffset instant)
    {
        var utc = instant.ToUniversalTime();
        return utc.AddTicks(-(utc.Ticks % TimeSpan.TicksPerMillisecond));
    }
}
