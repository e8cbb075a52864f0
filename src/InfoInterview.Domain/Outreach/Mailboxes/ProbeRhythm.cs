namespace InfoInterview.Domain.Outreach.Mailboxes;

/// <summary>When the Sent folder is looked into after a mail left, or may have: soon, then ever less often, for half an hour.</summary>
public static class ProbeRhythm
{
    private static readonly TimeSpan[] After = [TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(30)];

    /// <summary>How many looks without a copy make it certain enough that the provider files none.</summary>
    public const int EnoughToFile = 3;

    /// <summary>When to look next; null when there is no more looking.</summary>
    /// <param name="settledAt">When the mail left, or may have; UTC.</param>
    /// <param name="looks">How often one has looked.</param>
    public static DateTimeOffset? Next(DateTimeOffset settledAt, int looks) => looks < After.Length ? settledAt + After[looks] : null;
}
