using InfoInterview.Domain.Outreach;

namespace InfoInterview.Application.Accounts;

/// <summary>A connected mailbox. The password is never among what is shown.</summary>
/// <param name="UserName">Another user than for sending; null for the same.</param>
/// <param name="IsRead">It is read; otherwise it was stopped, or its server refused the account.</param>
/// <param name="ReadWords">When everything there had last been read, in words; null before the first time.</param>
/// <param name="Problem">The server's own words when it could not be read; null when it could.</param>
public sealed record MailboxView(string Host, int Port, TlsMode Tls, string? UserName, bool IsRead, string? ReadWords, string? Problem);
