using System.Net;
using System.Security.Authentication;
using System.Text;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Outreach.Mailboxes;
using MailKit.Net.Imap;

namespace InfoInterview.Mail.Outreach.Mailboxes;

/// <summary>One connection to an IMAP server. Each thing asked of it has a deadline, and fails only with a <see cref="MailboxException"/>.</summary>
internal sealed class ImapConnection : IAsyncDisposable
{
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(5);
    private static readonly string[] PasswordWays = ["PLAIN", "LOGIN", "SCRAM-SHA-256", "SCRAM-SHA-1", "CRAM-MD5"];

    private readonly MailRoute _route;
    private readonly ImapProblem _problem;

    private ImapConnection(MailRoute route)
    {
        var wire = new ImapWire();
        var certificate = new ServerCertificate(route.Host, route.TrustedAuthoritiesFile);
        _route = route;
        _problem = new ImapProblem(route, wire, certificate);
        Client = new ImapClient(wire)
        {
            ServerCertificateValidationCallback = (_, shown, chain, errors) => certificate.Check(shown, chain, errors),
            CheckCertificateRevocation = route.TrustedAuthoritiesFile is null,
            SslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13,
        };
    }

    /// <summary>MailKit's client.</summary>
    public ImapClient Client { get; }

    /// <summary>How long each thing may last.</summary>
    public MailTimeouts Timeouts => _route.Timeouts;

    /// <summary>Connects and signs in, in one way only.</summary>
    public static async Task<ImapConnection> OpenAsync(MailRoute route, CancellationToken ct)
    {
        var connection = new ImapConnection(route);
        try
        {
            await connection.RunAsync(ImapStep.Connect, route.Timeouts.Connect, connection.ConnectAsync, ct);
            await connection.RunAsync(ImapStep.SignIn, route.Timeouts.Authenticate, connection.SignInAsync, ct);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>Does something within a time. Every failure but the caller's own cancelling becomes a sentence.</summary>
    public async Task<T> RunAsync<T>(ImapStep step, TimeSpan longest, Func<CancellationToken, Task<T>> what, CancellationToken ct)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(ct);
        deadline.CancelAfter(longest);
        try
        {
            return await what(deadline.Token);
        }
        catch (Exception fault) when (fault is not MailboxException && !ct.IsCancellationRequested)
        {
            throw _problem.Of(step, fault);
        }
    }

    /// <summary>Does something within a time.</summary>
    public Task RunAsync(ImapStep step, TimeSpan longest, Func<CancellationToken, Task> what, CancellationToken ct) =>
        RunAsync(step, longest, async limit => { await what(limit); return true; }, ct);

    /// <summary>Turns a reason of ours into a sentence.</summary>
    public MailboxException Problem(ImapStep step, string reason) => _problem.Of(step, reason);

    /// <summary>Turns a fault into a sentence.</summary>
    public MailboxException Problem(ImapStep step, Exception fault) => _problem.Of(step, fault);

    public async ValueTask DisposeAsync()
    {
        using (Client)
        {
            using var patience = new CancellationTokenSource(Farewell);
            await Client.DisconnectAsync(Client.IsConnected, patience.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task ConnectAsync(CancellationToken ct)
    {
        var socket = await WayToServer.DialAsync(_route, ct);
        try
        {
            await Client.ConnectAsync(socket, _route.Host, _route.Port, WayToServer.OptionsOf(_route.Tls), ct);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    // A server may take a password by the LOGIN command and name no other way; MailKit uses that only when it knows of none.
    private Task SignInAsync(CancellationToken ct)
    {
        var (user, password) = (_route.User ?? "", _route.Password ?? "");
        if (PasswordWays.Any(Client.AuthenticationMechanisms.Contains) || Client.Capabilities.HasFlag(ImapCapabilities.LoginDisabled))
            return Client.AuthenticateAsync(SignIn.With(user, password, Client.AuthenticationMechanisms), ct);
        Client.AuthenticationMechanisms.Clear();
        return Client.AuthenticateAsync(Encoding.UTF8, new NetworkCredential(user, password), ct);
    }
}
