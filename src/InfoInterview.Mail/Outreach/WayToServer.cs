using System.Net;
using System.Net.Sockets;
using InfoInterview.Domain.Outreach;
using MailKit.Security;

namespace InfoInterview.Mail.Outreach;

/// <summary>The way to a mail server, the same for sending and for reading: its name is looked up once, and encryption is never "if offered".</summary>
internal static class WayToServer
{
    /// <summary>Connects to one of the server's addresses.</summary>
    /// <exception cref="PlainTextRefusedException">The route has no encryption, and the server is not this machine.</exception>
    public static async Task<Socket> DialAsync(MailRoute route, CancellationToken ct)
    {
        var addresses = await Dns.GetHostAddressesAsync(route.Host, ct);
        if (route.Tls == TlsMode.None && !addresses.All(IPAddress.IsLoopback))
            throw new PlainTextRefusedException();
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await socket.ConnectAsync(addresses, route.Port, ct);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>MailKit's name for a kind of encryption.</summary>
    public static SecureSocketOptions OptionsOf(TlsMode tls) => tls switch
    {
        TlsMode.ImplicitTls => SecureSocketOptions.SslOnConnect,
        TlsMode.StartTls => SecureSocketOptions.StartTls,
        _ => SecureSocketOptions.None,
    };
}
