namespace InfoInterview.Domain.Outreach;

/// <summary>What is true of each <see cref="AccountFault"/>.</summary>
public static class AccountFaults
{
    /// <summary>
    /// Whether sending stops until its user has looked. A name that is not found does not: a machine that wakes without a network
    /// sees the same, so the message is tried again, and held after a day.
    /// </summary>
    public static bool Pauses(this AccountFault fault) => fault is not AccountFault.HostNotFound;
}
