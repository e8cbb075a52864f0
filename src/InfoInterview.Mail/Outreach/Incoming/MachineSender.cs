using MimeKit;

namespace InfoInterview.Mail.Outreach.Incoming;

/// <summary>Tells whether a mail system wrote a mail, by who it says it is from. People do not write from such addresses.</summary>
internal static class MachineSender
{
    private static readonly string[] Boxes = ["mailer-daemon", "mailerdaemon", "postmaster", "mail-daemon", "mail_daemon", "maildaemon", "mdaemon", "mail.delivery.system", "mail-delivery-system", "mail-delivery-subsystem", "maildeliverysystem", "delivery-status", "poostmaster"];
    private static readonly string[] Names = ["mailer-daemon", "mailer daemon", "postmaster", "mail delivery", "mail deliver system", "internet mail delivery", "mail system administrator", "system administrator", "mail administrator", "microsoft outlook", "email delivery", "mail gateway"];

    /// <summary>Whether the sender is a machine that handles mail, or at least some machine.</summary>
    public static bool Wrote(OpenedMail mail) => HasNoWayBack(mail) || IsMailSystem(mail);

    /// <summary>Whether the sender is a machine that handles mail.</summary>
    public static bool IsMailSystem(OpenedMail mail) =>
        mail["From"].Trim() is "<>" or "\"\" <>" || IsDaemon(mail["From"]) || IsDaemon(mail["Return-Path"]) || IsDaemon(mail["Sender"]) || mail["X-Failed-Recipients"].Length > 0;

    /// <summary>Whether it came with the empty return path, which only machines use.</summary>
    public static bool HasNoWayBack(OpenedMail mail) => mail["Return-Path"].Trim() == "<>" || mail["From"].Trim() is "<>" or "\"\" <>";

    private static bool IsDaemon(string header)
    {
        if (header.Length == 0)
            return false;
        if (!InternetAddressList.TryParse(header, out var addresses))
            return Boxes.Any(box => header.Trim(' ', '<', '"').StartsWith(box, StringComparison.OrdinalIgnoreCase));
        return addresses.Mailboxes.Any(IsDaemon) || addresses.OfType<GroupAddress>().Any(group => Boxes.Contains(group.Name, StringComparer.OrdinalIgnoreCase));
    }

    private static bool IsDaemon(MailboxAddress mailbox)
    {
        var box = mailbox.Address.Split('@')[0].Trim();
        var name = mailbox.Name ?? "";
        return Boxes.Contains(box, StringComparer.OrdinalIgnoreCase) || box.StartsWith("microsoftexchange", StringComparison.OrdinalIgnoreCase)
            || Names.Any(known => name.StartsWith(known, StringComparison.OrdinalIgnoreCase) && (mailbox.Address.Length == 0 || IsOffice(box) || known.StartsWith("mail", StringComparison.Ordinal)));
    }

    private static bool IsOffice(string box) =>
        box.Contains("daemon", StringComparison.OrdinalIgnoreCase) || box.Contains("master", StringComparison.OrdinalIgnoreCase) || box.Contains("admin", StringComparison.OrdinalIgnoreCase)
        || box.Contains("reply", StringComparison.OrdinalIgnoreCase) || box.Contains("bounce", StringComparison.OrdinalIgnoreCase);
}
