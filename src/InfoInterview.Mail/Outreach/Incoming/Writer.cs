using InfoInterview.Domain.Outreach;
using MimeKit;

namespace InfoInterview.Mail.Outreach.Incoming;

/// <summary>Who a mail says it is from.</summary>
internal static class Writer
{
    private const int LongestName = 200;
    private const int MostLookedAt = 20;

    /// <summary>The one address and the name that goes with it; no address when there is none, or when there are different ones.</summary>
    public static (EmailAddress? Address, string Name) Of(OpenedMail mail)
    {
        var all = mail.Headers.Where(header => header.Id == HeaderId.From).Take(MostLookedAt)
            .SelectMany(header => InternetAddressList.TryParse(header.Value, out var list) ? list.Mailboxes : []).Take(MostLookedAt).ToList();
        var addresses = all.Select(mailbox => EmailAddress.TryParse(mailbox.Address, out var address, out _) ? address : null).OfType<EmailAddress>().DistinctBy(address => address.Key).ToList();
        var name = CleanText.Line(all.FirstOrDefault()?.Name ?? "", LongestName);
        return (addresses is [var only] ? only : null, name);
    }
}
