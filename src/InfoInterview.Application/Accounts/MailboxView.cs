using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Time;

namespace InfoInterview.Application.Accounts;

/// <summary>A connected mailbox. The password is never among what is shown.</summary>
/// <param name="UserName">Another user than for sending; null for the same.</param>
/// <param name="IsRead">It is read; otherwise it was stopped, or its server refused the account.</param>
/// <param name="ReadAt">When everything there had last been read; UTC, null before the first time.</param>
/// <param name="HereZone">The user's own zone.</param>
/// <param name="Problem">The server's own words when it could not be read; null when it could.</param>
public sealed record MailboxView(string Host, int Port, TlsMode Tls, string? UserName, bool IsRead, DateTimeOffset? ReadAt, Zone HereZone, string? Problem);
