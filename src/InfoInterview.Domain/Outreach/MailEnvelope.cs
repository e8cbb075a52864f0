namespace InfoInterview.Domain.Outreach;

/// <summary>What is sent: fixed when it is queued, so that every try sends the same bytes under the same Message-ID.</summary>
/// <param name="From">The account's address; the sender of the envelope.</param>
/// <param name="To">The one recipient.</param>
/// <param name="Mime">The whole message as it goes over the wire, lines ended by CRLF.</param>
/// <param name="InternetMessageId">The Message-ID header with its angle brackets.</param>
public sealed record MailEnvelope(EmailAddress From, EmailAddress To, ReadOnlyMemory<byte> Mime, string InternetMessageId);
