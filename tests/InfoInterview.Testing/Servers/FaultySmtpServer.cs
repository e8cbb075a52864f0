using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;

namespace InfoInterview.Testing.Servers;

/// <summary>An SMTP server that does one thing wrong, and remembers what it saw.</summary>
public sealed class FaultySmtpServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly ConcurrentBag<Task> _conversations = [];
    private readonly Task _welcome;

    private FaultySmtpServer(SmtpFault fault, SmtpDialect dialect, X509Certificate2? certificate)
    {
        (Fault, Dialect, Certificate) = (fault, dialect, certificate);
        _listener.Start();
        _welcome = WelcomeAsync();
    }

    /// <summary>What it does wrong; may change between two conversations.</summary>
    public SmtpFault Fault { get; set; }

    /// <summary>How it speaks.</summary>
    public SmtpDialect Dialect { get; }

    /// <summary>Its port on 127.0.0.1.</summary>
    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>The content of each DATA as it came over the wire, dots stuffed, to the end that was received.</summary>
    public ConcurrentQueue<byte[]> Contents { get; } = new();

    /// <summary>Every command line, in order.</summary>
    public ConcurrentQueue<string> Commands { get; } = new();

    /// <summary>Told each command line before it is answered.</summary>
    public Action<string>? Heard { get; set; }

    internal X509Certificate2? Certificate { get; }

    /// <summary>Starts one; STARTTLS needs a certificate.</summary>
    public static FaultySmtpServer Start(SmtpFault fault, SmtpDialect dialect, X509Certificate2? certificate = null) => new(fault, dialect, certificate);

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Stop();
        await _welcome.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await Task.WhenAll(_conversations).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _listener.Dispose();
        _end.Dispose();
    }

    private async Task ConverseAsync(Socket socket)
    {
        using var conversation = new SmtpConversation(this, socket);
        await conversation.RunAsync(_end.Token);
    }

    private async Task WelcomeAsync()
    {
        while (!_end.IsCancellationRequested)
        {
            var socket = await _listener.AcceptSocketAsync(_end.Token);
            _conversations.Add(ConverseAsync(socket));
        }
    }
}
