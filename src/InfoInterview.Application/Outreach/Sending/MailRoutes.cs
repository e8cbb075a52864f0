using InfoInterview.Application.Accounts;
using InfoInterview.Domain;
using InfoInterview.Domain.Accounts;
using InfoInterview.Domain.Outreach;
using InfoInterview.Mail.Outreach;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace InfoInterview.Application.Outreach.Sending;

/// <summary>Finds the transport and the way for an account, and refuses a practice row the real world and the other way round.</summary>
public sealed class MailRoutes(OwnedDb database, MailSecrets secrets, SmtpTransport smtp, PracticeTransport practice, IOptions<MailOptions> options)
{
    /// <summary>The transport of the account's kind and the route to its server.</summary>
    /// <exception cref="RefusedException">The account's kind does not belong into its owner's space, or its password is lost.</exception>
    public async Task<(IMailTransport Transport, MailRoute Route)> ForAsync(MailAccount account, CancellationToken cancellationToken)
    {
        await using var db = await database.OpenAsync(cancellationToken);
        var kind = await db.Spaces.Where(s => s.Id == account.OwnerId).Select(s => s.Kind).SingleAsync(cancellationToken);
        return (account.Kind, kind) switch
        {
            (MailAccountKind.Practice, SpaceKind.Practice) => (practice, new MailRoute("practice", 0, TlsMode.None)),
            (MailAccountKind.Smtp, SpaceKind.Real) => (smtp, Route(account)),
            _ => throw new RefusedException("mail.wrong-space", "Practice messages never leave, and real ones never land in the practice mailbox. Nothing was sent."),
        };
    }

    /// <summary>The route to an SMTP account's server, with its password in the clear.</summary>
    public MailRoute Route(MailAccount account) => new(
        account.Host ?? "", account.Port, account.Tls, account.UserName,
        account.ProtectedPassword is { } stored ? secrets.Unprotect(account.OwnerId, stored) : null)
    {
        TrustedAuthoritiesFile = options.Value.TrustedAuthoritiesFile,
    };
}
