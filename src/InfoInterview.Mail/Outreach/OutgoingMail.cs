using InfoInterview.Domain.Outreach;
using InfoInterview.Mail.Meetings;

namespace InfoInterview.Mail.Outreach;

/// <summary>Everything a message to one person is made of. What is not here is not in the mail: no copies, no HTML, no pictures.</summary>
/// <param name="From">The account's address.</param>
/// <param name="FromName">The sender's name as the recipient reads it; may be empty.</param>
/// <param name="To">The one recipient.</param>
/// <param name="ToName">The recipient's name, or null.</param>
/// <param name="Subject">One line.</param>
/// <param name="Text">Plain text with any kind of line end.</param>
/// <param name="Date">When it was written, with the sender's offset.</param>
/// <param name="InternetMessageId">The Message-ID with its angle brackets.</param>
/// <param name="CopyToken">The value of the <c>X-InfoInterview-Id</c> header.</param>
public sealed record OutgoingMail(
    EmailAddress From, string FromName, EmailAddress To, string? ToName, string Subject, string Text, DateTimeOffset Date, string InternetMessageId, string CopyToken)
{
    /// <summary>The Message-ID this one follows, with its angle brackets; null for a first message.</summary>
    public string? InReplyTo { get; init; }

    /// <summary>The Message-IDs of the thread so far, oldest first.</summary>
    public IReadOnlyList<string> References { get; init; } = [];

    /// <summary>The invitation or cancellation it carries, or null.</summary>
    public Invitation? Invitation { get; init; }
}
