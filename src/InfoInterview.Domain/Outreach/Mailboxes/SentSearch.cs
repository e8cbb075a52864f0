namespace InfoInterview.Domain.Outreach.Mailboxes;

/// <summary>What to look for in a mailbox to prove that a mail left: its Message-ID, its X-InfoInterview-Id, and the day from which on.</summary>
public sealed record SentSearch(string InternetMessageId, string Token, DateTimeOffset NotBefore);
