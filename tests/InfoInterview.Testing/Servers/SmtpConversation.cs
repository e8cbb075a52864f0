using System.Net.Security;
using System.Net.Sockets;
using System.Text;

namespace InfoInterview.Testing.Servers;

/// <summary>One connection to a <see cref="FaultySmtpServer"/>.</summary>
internal sealed class SmtpConversation(FaultySmtpServer server, Socket socket) : IDisposable
{
    private readonly byte[] _one = new byte[1];
    private Stream _stream = new NetworkStream(socket, ownsSocket: true);

    /// <summary>Talks until the fault or QUIT.</summary>
    public async Task RunAsync(CancellationToken ct)
    {
        using var ending = ct.Register(socket.Dispose);
        var goesOn = server.Fault is not SmtpFault.GreetingDropped
            && await SayAsync(server.Fault is SmtpFault.GreetingRefused ? "554 5.3.2 No service here" : "220 localhost ready");
        while (goesOn && await ReadLineAsync() is { } line)
        {
            server.Commands.Enqueue(line);
            server.Heard?.Invoke(line);
            goesOn = await AnswerAsync(line.Split(' ', ':')[0].ToUpperInvariant(), line);
        }

        if (socket.LingerState is not { Enabled: true })
            socket.Shutdown(SocketShutdown.Both);
    }

    public void Dispose()
    {
        _stream.Dispose();
        socket.Dispose();
    }

    private async Task<bool> AnswerAsync(string verb, string line) => (verb, server.Fault) switch
    {
        ("EHLO", SmtpFault.EhloDropped) or ("AUTH", SmtpFault.AuthDropped) or ("MAIL", SmtpFault.MailDropped) or ("RCPT", SmtpFault.RcptDropped)
            or ("DATA", SmtpFault.DataDropped) or ("QUIT", SmtpFault.QuitDropped) => false,
        ("RCPT", SmtpFault.RcptSilent) or ("QUIT", SmtpFault.QuitSilent) => await StaySilentAsync(),
        ("EHLO", _) => await SayAsync(Abilities()),
        ("STARTTLS", SmtpFault.StartTlsRefused) => await SayAsync("454 4.7.0 TLS not available just now"),
        ("STARTTLS", _) => await EncryptAsync(),
        ("AUTH", SmtpFault.AuthRefused) => await SayAsync("535 5.7.8 Wrong name or password for " + line[(line.LastIndexOf(' ') + 1)..]),
        ("AUTH", SmtpFault.AuthDeferred) => await SayAsync("454 4.7.0 Sign-in is not working just now"),
        ("AUTH", _) => await SayAsync("235 2.7.0 Welcome"),
        ("MAIL", SmtpFault.MailDeferred) => await SayAsync("451 4.3.0 Try again later"),
        ("MAIL", SmtpFault.MailRefused) => await SayAsync("553 5.7.1 This account may not send as that address"),
        ("MAIL", SmtpFault.MailWantsSignIn) => await SayAsync("530 5.7.0 Sign in first"),
        ("RCPT", SmtpFault.RcptDeferred) => await SayAsync("450 4.2.0 Greylisted, try again in five minutes"),
        ("RCPT", SmtpFault.RcptRefused) => await SayAsync("550 5.1.1 No such person here"),
        ("DATA", SmtpFault.DataClosing) => await SayAsync("421 4.3.2 Closing down") && false,
        ("DATA", SmtpFault.DataRefused) => await SayAsync("550 5.6.0 Not today"),
        ("DATA", SmtpFault.DataWithoutGoAhead) => await SayAsync("250 2.0.0 Ok"),
        ("DATA", _) => await SayAsync("354 Go ahead") && await ReceiveAsync(),
        ("QUIT", _) => await SayAsync("221 2.0.0 Bye") && false,
        _ => await SayAsync("250 2.0.0 Ok"),
    };

    private string Abilities()
    {
        var secured = _stream is SslStream;
        var offer = new StringBuilder("250-localhost\r\n250-SIZE 20000000\r\n250-ENHANCEDSTATUSCODES\r\n");
        if (server.Dialect == SmtpDialect.Pipelining)
            offer.Append("250-PIPELINING\r\n");
        if (server.Dialect == SmtpDialect.StartTls && !secured && server.Fault != SmtpFault.StartTlsNotOffered)
            offer.Append("250-STARTTLS\r\n");
        return offer.Append("250 AUTH PLAIN LOGIN").ToString();
    }

    private async Task<bool> EncryptAsync()
    {
        await SayAsync(server.Fault is SmtpFault.StartTlsInjected ? "220 Go ahead\r\n250-evil\r\n250 AUTH PLAIN" : "220 Go ahead");
        var secure = new SslStream(_stream);
        _stream = secure;
        await secure.AuthenticateAsServerAsync(server.Certificate ?? throw new InvalidOperationException("STARTTLS needs a certificate."));
        return true;
    }

    private async Task<bool> ReceiveAsync()
    {
        var content = new List<byte>();
        while (!EndsWithDot(content))
        {
            if (await _stream.ReadAsync(_one) == 0)
                break;
            content.Add(_one[0]);
            if (server.Fault == SmtpFault.ContentDropped && content.Count == 200)
                return Reset();
        }

        server.Contents.Enqueue([.. content]);
        return server.Fault switch
        {
            SmtpFault.DotDropped => false,
            SmtpFault.DotReset => Reset(),
            SmtpFault.DotHalfReply => await WriteAsync("250 2.0") && Reset(),
            SmtpFault.DotGarbage => await WriteAsync("\0\u00ff? what\r\n") && false,
            SmtpFault.DotStrangeCode => await SayAsync("2500 Ok"),
            SmtpFault.DotContinues => await SayAsync("250-2.0.0 Ok and") && false,
            SmtpFault.DotSilent => await StaySilentAsync(),
            SmtpFault.DotEndless => await TalkOnAsync(),
            SmtpFault.DotDeferred => await SayAsync("451 4.3.1 No room just now"),
            SmtpFault.DotClosing => await SayAsync("421 4.4.2 Closing down") && false,
            SmtpFault.DotFull => await SayAsync("552 5.2.2 Mailbox full"),
            SmtpFault.DotRefused => await SayAsync("554 5.6.0 Refused after reading"),
            SmtpFault.DotPolicy => await SayAsync("550 5.4.5 Daily quota used up"),
            SmtpFault.AcceptedThenDropped => await SayAsync("250 2.0.0 Ok: queued as 1") && Reset(),
            SmtpFault.AcceptedInLines => await SayAsync("250-2.0.0 Ok\r\n250 2.0.0 queued as 1"),
            SmtpFault.AcceptedBare => await SayAsync("250"),
            _ => await SayAsync("250 2.0.0 Ok: queued as 1"),
        };
    }

    private static bool EndsWithDot(List<byte> content) =>
        content.Count >= 5 && content[^5] == '\r' && content[^4] == '\n' && content[^3] == '.' && content[^2] == '\r' && content[^1] == '\n';

    private async Task<bool> TalkOnAsync()
    {
        var much = "250-" + new string('x', 60_000);
        while (await SayAsync(much))
        {
        }

        return false;
    }

    private async Task<bool> StaySilentAsync()
    {
        while (await _stream.ReadAsync(_one) > 0)
        {
        }

        return false;
    }

    private Task<bool> SayAsync(string text) => WriteAsync(text + "\r\n");

    private async Task<bool> WriteAsync(string text)
    {
        await _stream.WriteAsync(Encoding.Latin1.GetBytes(text));
        await _stream.FlushAsync();
        return true;
    }

    private async Task<string?> ReadLineAsync()
    {
        var line = new StringBuilder();
        while (await _stream.ReadAsync(_one) > 0)
        {
            if (_one[0] == '\n')
                return line.ToString().TrimEnd('\r');
            line.Append((char)_one[0]);
        }

        return null;
    }

    private bool Reset()
    {
        socket.LingerState = new LingerOption(true, 0);
        return false;
    }
}
