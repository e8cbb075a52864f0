using InfoInterview.Domain;
using InfoInterview.Domain.Accounts;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Accounts;

/// <summary>Says where and as whom the real space's mail is sent.</summary>
public sealed class ConnectMailAccount(OwnedDb database, MailSecrets secrets, Clock clock)
{
    /// <summary>The ports mail is handed in at: 465 with TLS from the start, 587 with STARTTLS. Others are allowed.</summary>
    public static IReadOnlyList<int> UsualPorts { get; } = [465, 587];

    /// <summary>What the form holds.</summary>
    public sealed record Input(string FromName, string Address, string Host, int Port, TlsMode Tls)
    {
        /// <summary>Null for a server that asks for none.</summary>
        public string? UserName { get; init; }

        /// <summary>Null or empty keeps the one already stored.</summary>
        public string? Password { get; init; }
    }

    /// <summary>The port that usually goes with a kind of encryption.</summary>
    public static int UsualPort(TlsMode tls) => tls switch
    {
        TlsMode.ImplicitTls => 465,
        TlsMode.StartTls => 587,
        _ => 25,
    };

    /// <summary>Saves the account, and lets it send again if it was paused.</summary>
    /// <returns>A sentence when the address imitates another in foreign letters; null when it looks honest.</returns>
    /// <exception cref="RefusedException">A field does not hold, the password is missing or belongs to another server, or this is the practice space.</exception>
    public async Task<string?> RunAsync(Input input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        var address = EmailAddress.Parse(input.Address);
        await using var db = await database.OpenAsync(cancellationToken);
        if (await db.Spaces.Where(s => s.Id == db.Owner).Select(s => s.Kind).SingleAsync(cancellationToken) is SpaceKind.Practice)
            throw new RefusedException("mail.practice", "The practice space has its own mailbox inside the app, and nothing leaves it. Nothing was changed; go to your real space to connect an account.");
        var account = await db.MailAccounts.Where(a => a.Kind == MailAccountKind.Smtp).OrderBy(a => a.Id).FirstOrDefaultAsync(cancellationToken);
        if (account is null)
            db.MailAccounts.Add(account = MailAccount.Smtp(db.Owner, clock.Now));
        RequirePassword(account, input);
        account.Connect(
            input.FromName, address.Value, input.Host, input.Port, input.Tls, input.UserName,
            string.IsNullOrEmpty(input.Password) ? null : secrets.Protect(db.Owner, input.Password));
        await db.SaveOrRefuseAsync("your mail account", cancellationToken);
        return address.LookAlike;
    }

    // A password is shown to the server it was typed for and to no other.
    private static void RequirePassword(MailAccount account, Input input)
    {
        if (string.IsNullOrWhiteSpace(input.UserName) || !string.IsNullOrEmpty(input.Password))
            return;
        if (account.ProtectedPassword is null)
            throw new RefusedException("mail.password-missing", "The password is missing. Nothing was changed; type it, or leave the user name empty if the server asks for none.");
        if (!string.Equals(account.Host, input.Host.Trim(), StringComparison.OrdinalIgnoreCase))
            throw new RefusedException("mail.password-elsewhere", $"The stored password was typed for {account.Host}, so it is not shown to another server. Nothing was changed; type the password for {input.Host.Trim()}.");
    }
}
