namespace InfoInterview.Domain.Outreach.Incoming;

/// <summary>What a report of a failed or late delivery says.</summary>
/// <param name="Address">The address that failed; null when the report names none.</param>
/// <param name="IsPermanent">Whether it will never arrive there (class 5), or may another day (class 4, a full mailbox among them).</param>
/// <param name="Code">The finer code such as <c>5.1.1</c>; null when the report gives none.</param>
/// <param name="Words">The server's words, one line, shortened.</param>
/// <remarks>[RFC3463], [RFC3464].</remarks>
public sealed record DeliveryFailure(string? Address, bool IsPermanent, string? Code, string Words);
