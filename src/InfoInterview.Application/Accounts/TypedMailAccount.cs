using InfoInterview.Data;
using InfoInterview.Domain;
using InfoInterview.Domain.Accounts;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Accounts;

/// <summary>The owner's account as the form holds it. Whoever asks for it saves it, or only tries it.</summary>
public sealed class TypedMailAccount(MailSecrets secrets, Clock clock)
{
    /// <summary>The stored account, or a new one, filled with what was typed. Nothing is saved yet.</summary>
    /// <exception cref="RefusedException">A field does not hold, the password is missing or belongs to another server, or this is the practice space.</exception>
    internal async Task<MailAccount> FillAsync(AppDbContext db, ConnectMailAccount.Input input, EmailAddress address, CancellationToken cancellationToken)
    {
        if (await db.Spaces.Where(s => s.Id == db.Owner).Select(s => s.Kind).SingleAsync(cancellationToken) is SpaceKind.Practice)
            throw new RefusedException("mail.practice", "The practice space has its own mailbox inside the app, and nothing leaves it. Nothing was changed; go to your real space to connect an account.");
        var account = await db.MailAccounts.Where(a => a.Kind == MailAccountKind.Smtp).OrderBy(a => a.Id).FirstOrDefaultAsync(cancellationToken);
        if (account is null)
            db.MailAccounts.Add(account = MailAccount.Smtp(db.Owner, clock.Now));
        RequirePassword(account, input);
        var (host, user) = (account.Host, account.UserName);
        account.Connect(
            input.FromName, address.Value, input.Host, input.Port, input.Tls, input.UserName,
            string.IsNullOrEmpty(input.Password) ? null : secrets.Protect(db.Owner, input.Password));
        if (host is not null && (host != account.Host || user != account.UserName))
            await MoveMailboxAsync(db, account, cancellationToken);
        return account;
    }

    // A mailbox that signs in as the account does is another one now; at another server it has to be named anew.
    private async Task MoveMailboxAsync(AppDbContext db, MailAccount account, CancellationToken cancellationToken)
    {
        if (await db.Mailboxes.SingleOrDefaultAsync(m => m.AccountId == account.Id, cancellationToken) is { UserName: null } mailbox)
            mailbox.AccountChanged(mailbox.Host == account.Host ? null : "Your account is at another server now. Say where its answers arrive.", clock.Now);
    }

    // A password is shown to the server it was typed for and to no other.
    private static void RequirePassword(MailAccount account, ConnectMailAccount.Input input)
    {
        if (string.IsNullOrWhiteSpace(input.UserName) || !string.IsNullOrEmpty(input.Password))
            return;
        if (account.ProtectedPassword is null)
            throw new RefusedException("mail.password-missing", "The password is missing. Nothing was changed; type it, or leave the user name empty if the server asks for none.") { Field = "password" };
        if (!string.Equals(account.Host, input.Host.Trim(), StringComparison.OrdinalIgnoreCase))
            throw new RefusedException("mail.password-elsewhere", $"The stored password was typed for {account.Host}, so it is not shown to another server. Nothing was changed; type the password for {input.Host.Trim()}.") { Field = "password" };
    }
}
