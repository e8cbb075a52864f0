namespace InfoInterview.Domain.Outreach;

/// <summary>The mail of an outbox row, fixed for good.</summary>
/// <param name="Id">The row's id; part of the Message-ID.</param>
/// <param name="InternetMessageId">The Message-ID header.</param>
/// <param name="Token">The X-InfoInterview-Id header.</param>
/// <param name="Recipient">The one address it goes to.</param>
/// <param name="Mime">The bytes.</param>
public sealed record OutboxMail(OutboxId Id, string InternetMessageId, string Token, string Recipient, byte[] Mime);
