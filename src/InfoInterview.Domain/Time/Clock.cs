namespace InfoInterview.Domain.Time;

/// <summary>The one place instants come from: UTC, in whole milliseconds, so both databases store what memory holds.</summary>
public sealed class Clock(TimeProvider provider)
{
    /// <summary>Now, UTC, in whole milliseconds.</summary>
    public DateTimeOffset Now => ToMilliseconds(provider.GetUtcNow());

    /// <summary>A moment at which something happened, cut to whole milliseconds.</summary>
    /// <exception cref="RefusedException">It has not come yet.</exception>
    public DateTimeOffset Past(DateTimeOffset moment) => Past(moment, Now);

    internal static DateTimeOffset Past(DateTimeOffset moment, DateTimeOffset now)
    {
        var at = ToMilliseconds(moment);
        return at <= now ? at : throw new RefusedException("request.in-future", "That moment has not come yet. Nothing was changed. Give the time at which it happened.") { Field = "moment" };
    }

    /// <summary>The same instant in UTC, cut to whole milliseconds.</summary>
    public static DateTimeOffset ToMilliseconds(DateTimeOffset instant)
    {
        var utc = instant.ToUniversalTime();
        return utc.AddTicks(-(utc.Ticks % TimeSpan.TicksPerMillisecond));
    }
}
