using InfoInterview.Application.Outreach.Incoming;
using InfoInterview.Data;
using InfoInterview.Domain;
using InfoInterview.Domain.Accounts;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Outreach.Mailboxes;
using InfoInterview.Domain.Time;
using InfoInterview.Mail.Outreach.Mailboxes;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Accounts;

/// <summary>Says where the answers to the account's messages arrive. The server is asked first; what does not work is saved nowhere.</summary>
public sealed class ConnectMailbox(OwnedDb database, MailSecrets secrets, MailboxRoutes routes, MailboxSignal signal, Clock clock)
{
    /// <summary>What the form holds.</summary>
    public sealed record Input(string Host, int Port, TlsMode Tls)
    {
        /// <summary>Another user than for sending; null for the same.</summary>
        public string? UserName { get; init; }

        /// <summary>The password for reading; null or empty keeps the one already stored for this server, or takes the account's where it is the same server.</summary>
        public string? Password { get; init; }
    }

    /// <summary>What came of it.</summary>
    /// <param name="Worked">Whether the mailbox could be read, and is saved.</param>
    /// <param name="Sentence">What happened, with the server's own words when it did not work.</param>
    public sealed record Result(bool Worked, string Sentence);

    /// <summary>The port that usually goes with a kind of encryption.</summary>
    public static int UsualPort(TlsMode tls) => tls is TlsMode.ImplicitTls ? 993 : 143;

    /// <summary>Signs in once, and saves the mailbox when that works.</summary>
    /// <exception cref="RefusedException">A field does not hold, a password is missing, or no account is connected for sending.</exception>
    public async Task<Result> RunAsync(Input input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        await using var db = await database.OpenAsync(cancellationToken);
        var account = await db.MailAccounts.Where(a => a.Kind == MailAccountKind.Smtp).OrderBy(a => a.Id).FirstOrDefaultAsync(cancellationToken)
            ?? throw new RefusedException("mailbox.no-account", "Connect the account your messages leave from first; its answers arrive there. Nothing was changed.");
        var mailbox = await FillAsync(db, account, input, cancellationToken);
        try
        {
            await using var session = await ImapSession.OpenAsync(routes.Of(mailbox, account), cancellationToken);
            await session.HereAsync(cancellationToken);
        }
        catch (MailboxException failed)
        {
            return new Result(false, failed.Message);
        }

        await db.SaveOrRefuseAsync("your mailbox", cancellationToken);
        signal.Wake();
        return new Result(true, $"{mailbox.Host} lets your mailbox be read. Answers land on their person from now on.");
    }

    private async Task<Mailbox> FillAsync(AppDbContext db, MailAccount account, Input input, CancellationToken cancellationToken)
    {
        var mailbox = await db.Mailboxes.SingleOrDefaultAsync(m => m.AccountId == account.Id, cancellationToken);
        if (mailbox is null)
            db.Mailboxes.Add(mailbox = Mailbox.Of(account, clock.Now));
        var user = string.IsNullOrWhiteSpace(input.UserName) ? null : input.UserName;
        RequirePassword(mailbox, account, input, user);
        mailbox.Connect(input.Host, input.Port, input.Tls, user, string.IsNullOrEmpty(input.Password) ? null : secrets.Protect(db.Owner, input.Password), clock.Now);
        return mailbox;
    }

    // A password is shown to the server it was typed for and to no other.
    private static void RequirePassword(Mailbox mailbox, MailAccount account, Input input, string? user)
    {
        if (!string.IsNullOrEmpty(input.Password))
            return;
        var isStored = mailbox.ProtectedPassword is not null && mailbox.UserName == user && string.Equals(mailbox.Host, input.Host.Trim(), StringComparison.OrdinalIgnoreCase);
        if (!isStored && !(user is null && MailboxRoutes.IsOneServer(input.Host, account)))
            throw new RefusedException("mailbox.password-missing", $"The password for {user ?? account.UserName ?? account.FromAddress} at {input.Host.Trim()} is missing. Nothing was changed; type it, even if it is the one for sending: a stored password is shown only to the server it was typed for.") { Field = "password for reading" };
    }
}
