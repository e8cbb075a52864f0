using InfoInterview.Domain;
using InfoInterview.Domain.Time;

namespace InfoInterview.Web.Components.Kit;

/// <summary>When something happened, on its user's clock: just now, until they say otherwise.</summary>
public sealed class PastMoment
{
    private readonly Zone _zone;
    private readonly Clock _clock;
    private readonly (DateOnly?, TimeOnly?) _justNow;

    /// <summary>Just now.</summary>
    public PastMoment(Zone zone, Clock clock)
    {
        (_zone, _clock) = (zone, clock);
        var wall = zone.At(clock.Now);
        (Date, Time) = _justNow = (DateOnly.FromDateTime(wall), new TimeOnly(wall.Hour, wall.Minute));
    }

    public DateOnly? Date { get; set; }

    public TimeOnly? Time { get; set; }

    /// <summary>The moment meant, UTC; of a time that came twice, the first.</summary>
    /// <exception cref="RefusedException">Day or time is missing, was skipped by the clocks, or has not come yet.</exception>
    public DateTimeOffset Instant()
    {
        if ((Date, Time) == _justNow)
            return _clock.Now;
        if (Date is not { } date || Time is not { } time)
            throw new RefusedException("moment.missing", "Nothing was noted. Say on which day it happened, and at what time.") { Field = "moment" };
        var instant = WallTime.Of(date, time, _zone, laterOfTwo: false).Instant;
        return instant <= _clock.Now ? instant : throw new RefusedException("moment.ahead", "That moment has not come yet. Nothing was noted. Give the time at which it happened.") { Field = "moment" };
    }
}
