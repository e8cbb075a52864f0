using InfoInterview.Domain;
using InfoInterview.Domain.Outreach;
using InfoInterview.Mail.Meetings;
using MimeKit;
using MimeKit.Utils;

namespace InfoInterview.Mail.Outreach;

/// <summary>Writes the bytes of a message once, when it is queued. They hold ASCII lines under 998 octets ended by CRLF, and no bare CR or LF.</summary>
public static class MimeComposer
{
    /// <summary>The header that carries the copy token.</summary>
    public const string CopyTokenHeader = "X-InfoInterview-Id";

    private const int MostReferences = 20;

    /// <summary>The whole message as it goes over the wire.</summary>
    /// <exception cref="RefusedException">A name, the subject or the text holds what cannot be sent; codes start with <c>mail.</c></exception>
    public static byte[] Compose(OutgoingMail mail)
    {
        using var message = new MimeMessage();
        message.From.Add(Mailbox(mail.From, MailText.Line(mail.FromName, "Your name")));
        message.To.Add(Mailbox(mail.To, MailText.Line(mail.ToName ?? "", "The recipient’s name")));
        message.Subject = MailText.Line(mail.Subject, "The subject");
        message.Date = mail.Date;
        message.MessageId = IdOf(mail.InternetMessageId);
        message.Headers.Add(CopyTokenHeader, mail.CopyToken);
        if (mail.InReplyTo is { } parent)
            message.InReplyTo = IdOf(parent);
        foreach (var reference in mail.References.TakeLast(MostReferences))
            message.References.Add(IdOf(reference));
        var text = MimeText.Plain(mail.Text);
        message.Body = mail.Invitation is null ? text : InvitationPart.Around(text, mail.Invitation);
        return MimeBytes.Write(message, international: mail.From.NeedsSmtpUtf8 || mail.To.NeedsSmtpUtf8);
    }

    private static MailboxAddress Mailbox(EmailAddress address, string name) => new(name, address.Wire);

    private static string IdOf(string header)
    {
        var id = header is ['<', .., '>'] ? MimeUtils.EnumerateReferences(header).FirstOrDefault() : null;
        return id is not null && header.Length == id.Length + 2 && System.Text.Ascii.IsValid(id)
            ? id
            : throw new ArgumentException($"Not a Message-ID: {header.Length} characters.", nameof(header));
    }
}
