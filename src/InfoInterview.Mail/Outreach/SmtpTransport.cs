using System.Security.Authentication;
using InfoInterview.Domain.Outreach;
using MailKit.Net.Smtp;
using MimeKit;

namespace InfoInterview.Mail.Outreach;

/// <summary>
/// Sends over SMTP with one connection per message. Encryption is never "if offered"; the outcome is handed back as soon as the
/// server has answered to the content, and whatever happens at QUIT changes nothing.
/// </summary>
public sealed class SmtpTransport : IMailTransport
{
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(5);

    /// <inheritdoc/>
    public async Task<SendOutcome> SendAsync(MailEnvelope envelope, MailRoute route, Func<bool> mayTransmit, CancellationToken ct)
    {
        using var deadline = new CancellationTokenSource();
        var wire = new SmtpWire { Reached = phase => deadline.CancelAfter(phase == SendPhase.Data ? route.Timeouts.EndOfData : Farewell) };
        var certificate = new ServerCertificate(route.Host, route.TrustedAuthoritiesFile);
        var verdict = new SmtpVerdict(route, wire, certificate);
        var client = new GuardedSmtpClient(wire, () => Ask(mayTransmit, deadline, route.Timeouts))
        {
            ServerCertificateValidationCallback = (_, shown, chain, errors) => certificate.Check(shown, chain, errors),
            CheckCertificateRevocation = route.TrustedAuthoritiesFile is null,
            SslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13,
            Timeout = (int)Math.Min(route.Timeouts.EndOfData.TotalMilliseconds, int.MaxValue),
            LocalDomain = "127.0.0.1",
        };

        Exception? fault = null;
        try
        {
            await using var stop = ct.Register(() => CancelUnless(client.IsAllowed, deadline));
            await ConnectAsync(client, route, deadline);
            wire.Reach(SendPhase.Connected);
            await SignInAsync(client, route, deadline);
            if ((envelope.To.NeedsSmtpUtf8 || envelope.From.NeedsSmtpUtf8) && !client.Capabilities.HasFlag(SmtpCapabilities.UTF8))
                return verdict.Refused($"{route.Host} cannot carry addresses with letters outside ASCII before the @.");
            await TransmitAsync(client, envelope, route, deadline);
        }
        catch (Exception thrown)
        {
            fault = thrown;
        }
        finally
        {
            _ = LeaveAsync(client);
        }

        client.GuardFault?.Throw();
        return client.IsStopped ? verdict.Stopped() : verdict.Of(fault);
    }

    private static async Task ConnectAsync(GuardedSmtpClient client, MailRoute route, CancellationTokenSource deadline)
    {
        deadline.CancelAfter(route.Timeouts.Connect);
        var socket = await WayToServer.DialAsync(route, deadline.Token);
        try
        {
            await client.ConnectAsync(socket, route.Host, route.Port, WayToServer.OptionsOf(route.Tls), deadline.Token);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static async Task SignInAsync(GuardedSmtpClient client, MailRoute route, CancellationTokenSource deadline)
    {
        if (route.User is null)
            return;
        deadline.CancelAfter(route.Timeouts.Authenticate);
        await client.AuthenticateAsync(SignIn.With(route.User, route.Password ?? "", client.AuthenticationMechanisms), deadline.Token);
    }

    private static async Task TransmitAsync(GuardedSmtpClient client, MailEnvelope envelope, MailRoute route, CancellationTokenSource deadline)
    {
        using var bytes = new MemoryStream(envelope.Mime.ToArray(), writable: false);
        using var message = await MimeMessage.LoadAsync(bytes, CancellationToken.None);
        var format = FormatOptions.Default.Clone();
        format.International = envelope.To.NeedsSmtpUtf8 || envelope.From.NeedsSmtpUtf8;
        deadline.CancelAfter(route.Timeouts.Command);
        await client.SendAsync(format, message, Mailbox(envelope.From), [Mailbox(envelope.To)], deadline.Token);
    }

    private static bool Ask(Func<bool> mayTransmit, CancellationTokenSource deadline, MailTimeouts timeouts)
    {
        var yes = mayTransmit();
        deadline.CancelAfter(timeouts.Command);
        return yes;
    }

    private static void CancelUnless(bool allowed, CancellationTokenSource deadline)
    {
        if (!allowed)
            deadline.Cancel();
    }

    private static async Task LeaveAsync(GuardedSmtpClient client)
    {
        using (client)
        {
            using var patience = new CancellationTokenSource(Farewell);
            await client.DisconnectAsync(client.IsConnected, patience.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static MailboxAddress Mailbox(EmailAddress address) => new(null, address.Wire);
}
