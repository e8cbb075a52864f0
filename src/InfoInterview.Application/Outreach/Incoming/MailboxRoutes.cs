using InfoInterview.Application.Accounts;
using InfoInterview.Domain.Accounts;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Outreach.Mailboxes;
using Microsoft.Extensions.Options;

namespace InfoInterview.Application.Outreach.Incoming;

/// <summary>The way to the server that a mailbox is read from.</summary>
public sealed class MailboxRoutes(MailSecrets secrets, IOptions<MailOptions> options)
{
    /// <summary>The route with its password in the clear: the mailbox's own user and password, or the account's.</summary>
    /// <exception cref="Domain.RefusedException">The password can no longer be read.</exception>
    public MailRoute Of(Mailbox mailbox, MailAccount account)
    {
        ArgumentNullException.ThrowIfNull(mailbox);
        ArgumentNullException.ThrowIfNull(account);
        var stored = mailbox.UserName is null ? account.ProtectedPassword : mailbox.ProtectedPassword;
        return new MailRoute(mailbox.Host, mailbox.Port, mailbox.Tls, mailbox.UserName ?? account.UserName, stored is null ? null : secrets.Unprotect(mailbox.OwnerId, stored))
        {
            TrustedAuthoritiesFile = options.Value.TrustedAuthoritiesFile,
        };
    }
}
