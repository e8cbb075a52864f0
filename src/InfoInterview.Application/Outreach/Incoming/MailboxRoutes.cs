using InfoInterview.Application.Accounts;
using InfoInterview.Domain.Accounts;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Outreach.Mailboxes;
using Microsoft.Extensions.Options;

namespace InfoInterview.Application.Outreach.Incoming;

/// <summary>The way to the server that a mailbox is read from.</summary>
public sealed class MailboxRoutes(MailSecrets secrets, IOptions<MailOptions> options)
{
    /// <summary>The route with its password in the clear: the mailbox's own, or the account's where both are on one server. A password is shown to the server it was typed for alone.</summary>
    /// <exception cref="Domain.RefusedException">The password can no longer be read.</exception>
    public MailRoute Of(Mailbox mailbox, MailAccount account)
    {
        ArgumentNullException.ThrowIfNull(mailbox);
        ArgumentNullException.ThrowIfNull(account);
        var stored = mailbox.ProtectedPassword ?? (mailbox.UserName is null && IsOneServer(mailbox.Host, account) ? account.ProtectedPassword : null);
        return new MailRoute(mailbox.Host, mailbox.Port, mailbox.Tls, mailbox.UserName ?? account.UserName, stored is null ? null : secrets.Unprotect(mailbox.OwnerId, stored))
        {
            TrustedAuthoritiesFile = options.Value.TrustedAuthoritiesFile,
        };
    }

    /// <summary>Whether a host is the one the account sends through.</summary>
    internal static bool IsOneServer(string host, MailAccount account) => string.Equals(host.Trim(), account.Host, StringComparison.OrdinalIgnoreCase);
}
