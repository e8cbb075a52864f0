using System.Globalization;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using InfoInterview.Domain.Outreach;
using MailKit;
using MailKit.Net.Imap;
using MailKit.Security;
using MimeKit;

namespace InfoInterview.Testing.Servers;

/// <summary>A real IMAP server (dovecot) over TLS, on the Maildir of an <see cref="SmtpSink"/>; runs without rights.</summary>
public sealed class ImapServer : IAsyncDisposable
{
    private const string Dovecot = "/usr/sbin/dovecot";
    private readonly LeashedProcess _server;
    private readonly TlsMode _tls;
    private readonly string _maildir;
    private int _delivered;

    private ImapServer(LeashedProcess server, SmtpSink sink, ImapServerOptions options, int port)
    {
        _server = server;
        _tls = options.Tls;
        _maildir = sink.Maildir;
        Port = port;
        AuthorityFile = sink.AuthorityFile;
        User = sink.User ?? "jane";
        Password = sink.Password;
    }

    /// <summary>Whether it can run here.</summary>
    public static bool Available => SkipReason is null;

    /// <summary>Why it cannot run here, to skip a test by name; null when it can.</summary>
    public static string? SkipReason =>
        File.Exists(Dovecot) && File.Exists("/usr/lib/dovecot/imap") ? null : "dovecot-imapd is not installed";

    /// <summary>Its port on 127.0.0.1.</summary>
    public int Port { get; }

    /// <summary>The private authority of its certificate, a PEM file.</summary>
    public string AuthorityFile { get; }

    /// <summary>The user name, the same as the sink's.</summary>
    public string User { get; }

    /// <summary>The password, the same as the sink's.</summary>
    public string Password { get; }

    /// <summary>Starts one and waits until it answers.</summary>
    public static Task<ImapServer> StartAsync(SmtpSink sink, CancellationToken ct) => StartAsync(sink, new ImapServerOptions(), ct);

    /// <summary>Starts one that behaves as told, and waits until it answers.</summary>
    public static async Task<ImapServer> StartAsync(SmtpSink sink, ImapServerOptions options, CancellationToken ct)
    {
        var folder = Ground.Folder("imap");
        using var certificate = sink.Authority.Issue();
        var pem = TestAuthority.WriteForServer(certificate, folder);
        var port = Ground.FreePort();
        await File.WriteAllTextAsync(Path.Combine(folder, "users"), $"{sink.User ?? "jane"}:{{PLAIN}}{sink.Password}\n", ct);
        await File.WriteAllTextAsync(Path.Combine(folder, "dovecot.conf"), ImapConfiguration.Write(folder, sink.Maildir, pem, port, options), ct);
        await Ground.GiveAsync(folder, SmtpSink.ServerUser, ct);
        var server = LeashedProcess.Start(folder, "TERM", [.. Ground.RunAs(SmtpSink.ServerUser), Dovecot, "-F", "-c", Path.Combine(folder, "dovecot.conf")]);
        try
        {
            await Ground.UntilAnsweringAsync(limit => Ground.TouchAsync(port, limit), server, ct);
            return new ImapServer(server, sink, options, port);
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>The way to it, with everything right.</summary>
    public MailRoute Route(string? password = null) => new("localhost", Port, _tls, User, password ?? Password) { TrustedAuthoritiesFile = AuthorityFile };

    /// <summary>Puts a mail into the inbox as a delivery agent would, with the time it arrived.</summary>
    public void Deliver(ReadOnlySpan<byte> mail, DateTimeOffset at)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{Interlocked.Increment(ref _delivered):D10}.M1P1.test");
        var waiting = Path.Combine(_maildir, "tmp", name);
        File.WriteAllBytes(waiting, mail);
        File.SetLastWriteTimeUtc(waiting, at.UtcDateTime);
        File.Move(waiting, Path.Combine(_maildir, "new", name));
    }

    /// <summary>Forgets the numbers of all mails of the inbox, as a mailbox that was put back or moved does; the next to look finds new ones.</summary>
    public void Renumber()
    {
        foreach (var file in Directory.GetFiles(_maildir, "dovecot.*").Append(Path.Combine(_maildir, "dovecot-uidlist")))
            File.Delete(file);
    }

    /// <summary>Signs in over TLS as a mail program would, and reads every message of the inbox, oldest first.</summary>
    public Task<IReadOnlyList<MimeMessage>> ReadInboxAsync(CancellationToken ct) => ReadAsync("INBOX", ct);

    /// <summary>The same of another folder.</summary>
    public async Task<IReadOnlyList<MimeMessage>> ReadAsync(string folder, CancellationToken ct)
    {
        using var client = new ImapClient { CheckCertificateRevocation = false, ServerCertificateValidationCallback = IsOurs };
        await client.ConnectAsync("localhost", Port, _tls == TlsMode.ImplicitTls ? SecureSocketOptions.SslOnConnect : SecureSocketOptions.StartTls, ct);
        await client.AuthenticateAsync(User, Password, ct);
        var inbox = await client.GetFolderAsync(folder, ct) ?? throw new InvalidOperationException($"There is no folder {folder}.");
        await inbox.OpenAsync(FolderAccess.ReadOnly, ct);
        var messages = new List<MimeMessage>();
        for (var at = 0; at < inbox.Count; at++)
            messages.Add(await inbox.GetMessageAsync(at, ct));
        await client.DisconnectAsync(true, ct);
        return messages;
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private bool IsOurs(object sender, X509Certificate? shown, X509Chain? chain, SslPolicyErrors errors)
    {
        using var own = new X509Chain();
        own.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        own.ChainPolicy.CustomTrustStore.ImportFromPemFile(AuthorityFile);
        own.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        return !errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch) && shown is X509Certificate2 certificate && own.Build(certificate);
    }
}
