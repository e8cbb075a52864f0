using System.Text.Json;
using InfoInterview.Domain.Outreach;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace InfoInterview.Testing.Servers;

/// <summary>A real SMTP server (aiosmtpd) with STARTTLS and sign-in that keeps every message in a Maildir.</summary>
public sealed class SmtpSink : IAsyncDisposable
{
    private const string Python = "/usr/bin/python3";
    private static readonly Lazy<string?> Missing = new(FindMissing);
    private readonly LeashedProcess _server;
    private readonly SmtpSinkOptions _options;

    private SmtpSink(LeashedProcess server, TestAuthority authority, SmtpSinkOptions options, string folder, string authorityFile, int port)
    {
        _server = server;
        Authority = authority;
        _options = options;
        AuthorityFile = authorityFile;
        Folder = folder;
        Port = port;
    }

    /// <summary>Whether it can run here.</summary>
    public static bool Available => SkipReason is null;

    /// <summary>Why it cannot run here, to skip a test by name; null when it can.</summary>
    public static string? SkipReason => Missing.Value;

    /// <summary>Its port on 127.0.0.1.</summary>
    public int Port { get; }

    /// <summary>Its private authority as a PEM file.</summary>
    public string AuthorityFile { get; }

    /// <summary>The user name that may sign in.</summary>
    public string? User => _options.User;

    /// <summary>The password.</summary>
    public string Password => _options.Password;

    /// <summary>The Maildir it writes.</summary>
    public string Maildir => Path.Combine(Folder, "Maildir");

    internal string Folder { get; }

    internal TestAuthority Authority { get; }

    /// <summary>The user the mail servers run as when the tests run as root.</summary>
    internal static string ServerUser => "nobody";

    /// <summary>Starts one and waits until it answers.</summary>
    public static async Task<SmtpSink> StartAsync(SmtpSinkOptions? options, CancellationToken ct)
    {
        options ??= new SmtpSinkOptions();
        var folder = Ground.Folder("smtp");
        var authority = new TestAuthority();
        foreach (var part in (string[])["received", "Maildir/new", "Maildir/cur", "Maildir/tmp"])
            Directory.CreateDirectory(Path.Combine(folder, part));
        var authorityFile = authority.WriteTo(folder);
        using var certificate = options.Certificate?.Invoke(authority) ?? authority.Issue();
        var port = Ground.FreePort();
        var settings = new
        {
            folder,
            port,
            tls = options.Tls.ToString(),
            user = options.User,
            password = options.Password,
            smtputf8 = options.SmtpUtf8,
            thought = options.LongestThought.TotalSeconds,
            certificate = TestAuthority.WriteForServer(certificate, folder),
        };
        await File.WriteAllTextAsync(Path.Combine(folder, "settings.json"), JsonSerializer.Serialize(settings), ct);
        await File.WriteAllTextAsync(Path.Combine(folder, "smtp_sink.py"), await ScriptAsync(ct), ct);
        await Ground.GiveAsync(folder, ServerUser, ct);
        var server = LeashedProcess.Start(folder, "TERM", [.. Ground.RunAs(ServerUser), Python, "-B", "smtp_sink.py", "settings.json"]);
        var sink = new SmtpSink(server, authority, options, folder, authorityFile, port);
        try
        {
            await Ground.UntilAnsweringAsync(limit => Ground.TouchAsync(port, limit), server, ct);
            return sink;
        }
        catch
        {
            await sink.DisposeAsync();
            throw;
        }
    }

    /// <summary>The way to it, with everything right.</summary>
    public MailRoute Route(string? password = null, string host = "localhost", TlsMode? tls = null) =>
        new(host, Port, tls ?? _options.Tls, _options.User, password ?? _options.Password) { TrustedAuthoritiesFile = AuthorityFile };

    /// <summary>Every message it has accepted, in order.</summary>
    public IReadOnlyList<ReceivedMail> Received() =>
        [.. Directory.GetFiles(Path.Combine(Folder, "received"), "*.json").Order(StringComparer.Ordinal).Select(Read)];

    /// <summary>Completes when so many more messages have been kept.</summary>
    public async Task MoreAsync(int messages, CancellationToken ct)
    {
        var enough = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var watcher = new FileSystemWatcher(Path.Combine(Folder, "received"), "*.json");
        watcher.Created += (_, _) => CountDown();
        watcher.Renamed += (_, _) => CountDown();
        watcher.EnableRaisingEvents = true;
        await enough.Task.WaitAsync(ct);

        void CountDown()
        {
            if (Interlocked.Decrement(ref messages) == 0)
                enough.TrySetResult();
        }
    }

    /// <summary>Hands it a mail as somebody else's mail program would, over STARTTLS and signed in.</summary>
    public async Task TakeAsync(MimeMessage mail, CancellationToken ct)
    {
        using var client = new SmtpClient { CheckCertificateRevocation = false, ServerCertificateValidationCallback = (_, shown, _, errors) => Authority.Vouches(shown, errors) };
        await client.ConnectAsync("localhost", Port, SecureSocketOptions.StartTls, ct);
        await client.AuthenticateAsync(User!, Password, ct);
        await client.SendAsync(mail, ct);
        await client.DisconnectAsync(true, ct);
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        Authority.Dispose();
    }

    private static ReceivedMail Read(string note)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(note));
        var root = json.RootElement;
        return new ReceivedMail(
            root.GetProperty("from").GetString() ?? "",
            [.. root.GetProperty("to").EnumerateArray().Select(address => address.GetString() ?? "")],
            root.GetProperty("secure").GetBoolean(),
            File.ReadAllBytes(Path.ChangeExtension(note, ".eml")));
    }

    private static async Task<string> ScriptAsync(CancellationToken ct)
    {
        await using var stream = typeof(SmtpSink).Assembly.GetManifestResourceStream("smtp_sink.py") ?? throw new InvalidOperationException("The script is not embedded.");
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync(ct);
    }

    private static string? FindMissing()
    {
        if (!OperatingSystem.IsLinux() || !File.Exists(Python))
            return "Debian's python3 is not installed";
        return Directory.Exists("/usr/lib/python3/dist-packages/aiosmtpd") ? null : "python3-aiosmtpd is not installed";
    }
}
