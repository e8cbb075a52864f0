using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
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

    private ImapServer(LeashedProcess server, SmtpSink sink, int port)
    {
        _server = server;
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

    /// <summary>Its port on 127.0.0.1, TLS from the first byte.</summary>
    public int Port { get; }

    /// <summary>The private authority of its certificate, a PEM file.</summary>
    public string AuthorityFile { get; }

    /// <summary>The user name, the same as the sink's.</summary>
    public string User { get; }

    /// <summary>The password, the same as the sink's.</summary>
    public string Password { get; }

    /// <summary>Starts one and waits until it answers.</summary>
    public static async Task<ImapServer> StartAsync(SmtpSink sink, CancellationToken ct)
    {
        var folder = Ground.Folder("imap");
        using var certificate = sink.Authority.Issue();
        var pem = TestAuthority.WriteForServer(certificate, folder);
        var port = Ground.FreePort();
        await File.WriteAllTextAsync(Path.Combine(folder, "users"), $"{sink.User ?? "jane"}:{{PLAIN}}{sink.Password}\n", ct);
        await File.WriteAllTextAsync(Path.Combine(folder, "dovecot.conf"), Configuration(folder, sink.Maildir, pem, port), ct);
        await Ground.GiveAsync(folder, SmtpSink.ServerUser, ct);
        var server = LeashedProcess.Start(folder, "TERM", [.. Ground.RunAs(SmtpSink.ServerUser), Dovecot, "-F", "-c", Path.Combine(folder, "dovecot.conf")]);
        try
        {
            await Ground.UntilAnsweringAsync(limit => Ground.TouchAsync(port, limit), server, ct);
            return new ImapServer(server, sink, port);
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Signs in over TLS as a mail program would, and reads every message of the inbox, oldest first.</summary>
    public async Task<IReadOnlyList<MimeMessage>> ReadInboxAsync(CancellationToken ct)
    {
        using var client = new ImapClient { CheckCertificateRevocation = false, ServerCertificateValidationCallback = IsOurs };
        await client.ConnectAsync("localhost", Port, SecureSocketOptions.SslOnConnect, ct);
        await client.AuthenticateAsync(User, Password, ct);
        var inbox = client.Inbox ?? throw new InvalidOperationException("There is no inbox.");
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

    private static string Configuration(string folder, string maildir, string pem, int port)
    {
        var (user, group) = Environment.IsPrivilegedProcess ? (SmtpSink.ServerUser, "nogroup") : (Environment.UserName, GroupOf(Environment.UserName));
        string[] lines =
        [
            $"base_dir = {folder}/run",
            $"state_dir = {folder}/run",
            $"log_path = {folder}/dovecot.log",
            "protocols = imap",
            "listen = 127.0.0.1",
            "ssl = required",
            $"ssl_cert = <{pem}",
            $"ssl_key = <{pem}",
            $"default_internal_user = {user}",
            $"default_internal_group = {group}",
            $"default_login_user = {user}",
            $"mail_location = maildir:{maildir}",
            "mailbox_idle_check_interval = 1 sec",
            "first_valid_uid = 1",
            "auth_mechanisms = plain login",
            $"passdb {{\n driver = passwd-file\n args = {folder}/users\n}}",
            $"userdb {{\n driver = static\n args = home={folder} allow_all_users=yes\n}}",
            "namespace inbox {\n inbox = yes\n mailbox Sent {\n auto = create\n special_use = \\Sent\n }\n}",
            $"service imap-login {{\n chroot =\n inet_listener imap {{\n port = 0\n }}\n inet_listener imaps {{\n address = 127.0.0.1\n port = {port}\n ssl = yes\n }}\n}}",
            "service anvil {\n chroot =\n}",
            "service stats {\n chroot =\n}",
        ];
        return string.Join('\n', lines) + '\n';
    }

    private static string GroupOf(string user)
    {
        var gid = File.ReadLines("/etc/passwd").Select(line => line.Split(':')).First(fields => fields[0] == user)[3];
        return File.ReadLines("/etc/group").Select(line => line.Split(':')).First(fields => fields[2] == gid)[0];
    }
}
