using InfoInterview.Domain;
using InfoInterview.Domain.Outreach;

namespace InfoInterview.Application.Accounts;

/// <summary>Says where and as whom the real space's mail is sent.</summary>
public sealed class ConnectMailAccount(OwnedDb database, TypedMailAccount typed)
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
        await typed.FillAsync(db, input, address, cancellationToken);
        await db.SaveOrRefuseAsync("your mail account", cancellationToken);
        return address.LookAlike;
    }
}
