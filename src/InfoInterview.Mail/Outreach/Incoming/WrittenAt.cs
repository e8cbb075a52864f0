using MimeKit.Utils;

namespace InfoInterview.Mail.Outreach.Incoming;

/// <summary>The Date header, where it can be believed.</summary>
internal static class WrittenAt
{
    private const int OldestYears = 20;
    private static readonly TimeSpan ClockOff = TimeSpan.FromDays(2);

    /// <summary>The instant; null when it is missing, unreadable, later than a wrong clock explains, or from another age.</summary>
    public static DateTimeOffset? Of(string header, DateTimeOffset arrivedAt)
    {
        if (!DateUtils.TryParse(header, out var date))
            return null;
        return date.UtcDateTime <= arrivedAt.UtcDateTime + ClockOff && date.UtcDateTime >= arrivedAt.UtcDateTime.AddYears(-OldestYears) ? date.ToUniversalTime() : null;
    }
}
