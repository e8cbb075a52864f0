using InfoInterview.Domain;
using InfoInterview.Domain.Outreach;
using MimeKit;

namespace InfoInterview.Mail.Outreach;

/// <summary>A message as a file that a mail program opens for sending: the way out for people who connect no account.</summary>
public static class EmlFile
{
    /// <summary>The bytes of the <c>.eml</c> file. It has no Message-ID: the program that sends it makes one.</summary>
    /// <exception cref="RefusedException">The subject or the text holds what cannot be sent; codes start with <c>mail.</c></exception>
    public static byte[] Write(EmailAddress? from, EmailAddress to, string subject, string text, DateTimeOffset date)
    {
        using var message = new MimeMessage();
        if (from is not null)
            message.From.Add(new MailboxAddress(null, from.Wire));
        message.To.Add(new MailboxAddress(null, to.Wire));
        message.Subject = MailText.Line(subject, "The subject");
        message.Date = date;
        message.Headers.Remove(HeaderId.MessageId);
        message.Headers.Add("X-Unsent", "1");
        message.Body = MimeText.Plain(text);
        return MimeBytes.Write(message, international: from?.NeedsSmtpUtf8 == true || to.NeedsSmtpUtf8);
    }
}
