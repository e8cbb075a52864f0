namespace InfoInterview.Domain.Outreach;

/// <summary>When a deferred message is tried again. Pure: chance and time are arguments.</summary>
public static class Backoff
{
    /// <summary>The shortest wait; greylisting servers refuse anything earlier.</summary>
    public static readonly TimeSpan Shortest = TimeSpan.FromMinutes(5);

    /// <summary>The longest wait between two tries.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(4000);

    /// <summary>How long a message is tried before its user is asked.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromHours(24);

    private const double Spread = 0.2;

    /// <summary>
    /// The wait after try number <paramref name="attempt"/> (the first is 1): 5 min, 15 min, 45 min, then <see cref="Longest"/>,
    /// each spread by up to a fifth either way, within <see cref="Shortest"/> and <see cref="Longest"/>.
    /// </summary>
    /// <param name="attempt">Tries made so far, from 1.</param>
    /// <param name="chance">A number from 0 (inclusive) to 1 that spreads the waits.</param>
    public static TimeSpan Wait(int attempt, double chance)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(attempt, 1);
        var steps = Math.Min(attempt - 1, 10);
        var seconds = Shortest.TotalSeconds * Math.Pow(3, steps) * (1 + (Spread * ((2 * chance) - 1)));
        return TimeSpan.FromMilliseconds(Math.Floor(Math.Clamp(seconds, Shortest.TotalSeconds, Longest.TotalSeconds) * 1000));
    }

    /// <summary>
    /// The instant of the next try, or null when that would fall after 24 hours from <paramref name="firstTry"/> or after
    /// <paramref name="expiresAt"/>: the row is then held and its user asked.
    /// </summary>
    public static DateTimeOffset? NextTry(int attempt, double chance, DateTimeOffset now, DateTimeOffset firstTry, DateTimeOffset? expiresAt)
    {
        var next = now + Wait(attempt, chance);
        var end = firstTry + Patience;
        if (expiresAt < end)
            end = expiresAt.Value;
        return next < end ? next : null;
    }
}
