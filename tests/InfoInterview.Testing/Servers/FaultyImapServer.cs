using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;

namespace InfoInterview.Testing.Servers;

/// <summary>An IMAP server that does one thing wrong, and remembers what it was asked.</summary>
public sealed class FaultyImapServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly ConcurrentBag<Task> _conversations = [];
    private readonly Task _welcome;

    private FaultyImapServer(ImapFault fault, X509Certificate2? certificate)
    {
        (Fault, Certificate) = (fault, certificate);
        _listener.Start();
        _welcome = WelcomeAsync();
    }

    /// <summary>A folder's name that would be a command, were it not kept in its bounds.</summary>
    public const string InjectedName = "\"]\r\nA1 LOGOUT";

    /// <summary>What it does wrong; may change between two commands.</summary>
    public ImapFault Fault { get; set; }

    /// <summary>Its port on 127.0.0.1.</summary>
    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>What it says it can do beyond the least.</summary>
    public string Abilities { get; set; } = "SASL-IR AUTH=PLAIN SPECIAL-USE IDLE";

    /// <summary>The mails of the inbox.</summary>
    public List<ImapMail> Inbox { get; } = [];

    /// <summary>The mails of the Sent folder.</summary>
    public List<ImapMail> Sent { get; } = [];

    /// <summary>The number of the numbering.</summary>
    public uint UidValidity { get; set; } = 7;

    /// <summary>The number it claims the next mail of the inbox gets; null for the right one.</summary>
    public uint? UidNext { get; set; }

    /// <summary>A mail that arrives in the inbox the next time somebody waits or asks.</summary>
    public ImapMail? Arriving { get; set; }

    /// <summary>Every command without its tag, its literals among it, in order.</summary>
    public ConcurrentQueue<string> Commands { get; } = new();

    /// <summary>How many mails the longest answer to a search named.</summary>
    public int MostFound { get; internal set; }

    /// <summary>Told each command before it is answered.</summary>
    public Action<string>? Heard { get; set; }

    internal X509Certificate2? Certificate { get; }

    /// <summary>Starts one; with a certificate it offers STARTTLS.</summary>
    public static FaultyImapServer Start(ImapFault fault, X509Certificate2? certificate = null) => new(fault, certificate);

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
        using var conversation = new ImapConversation(this, socket);
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
