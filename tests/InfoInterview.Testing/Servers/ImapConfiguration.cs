using InfoInterview.Domain.Outreach;

namespace InfoInterview.Testing.Servers;

/// <summary>The configuration file of an <see cref="ImapServer"/>.</summary>
internal static class ImapConfiguration
{
    private const string WithoutIdle = "IMAP4rev1 SASL-IR LOGIN-REFERRALS ID ENABLE LITERAL+ SPECIAL-USE ESEARCH UIDPLUS LIST-EXTENDED NAMESPACE UNSELECT";

    /// <summary>Its text.</summary>
    public static string Write(string folder, string maildir, string pem, int port, ImapServerOptions options)
    {
        var (user, group) = Environment.IsPrivilegedProcess ? (SmtpSink.ServerUser, "nogroup") : (Environment.UserName, GroupOf(Environment.UserName));
        var (plain, secure) = options.Tls == TlsMode.ImplicitTls ? (0, port) : (port, 0);
        IEnumerable<string> lines =
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
            $"namespace inbox {{\n inbox = yes\n{string.Concat(options.Folders.Select(Mailbox))}}}",
            $"service imap-login {{\n chroot =\n inet_listener imap {{\n address = 127.0.0.1\n port = {plain}\n }}\n inet_listener imaps {{\n address = 127.0.0.1\n port = {secure}\n ssl = yes\n }}\n}}",
            "service anvil {\n chroot =\n}",
            "service stats {\n chroot =\n}",
            .. options.Idle ? Array.Empty<string>() : [$"imap_capability = {WithoutIdle}"],
            .. options.Quota is { } most ? [$"mail_plugins = quota\nplugin {{\n quota = count:full\n quota_vsizes = yes\n quota_rule = *:bytes={most}\n quota_grace = 0\n}}"] : Array.Empty<string>(),
        ];
        return string.Join('\n', lines) + '\n';
    }

    private static string Mailbox(KeyValuePair<string, string> folder) =>
        $" mailbox \"{folder.Key}\" {{\n auto = create\n{(folder.Value.Length > 0 ? $" special_use = {folder.Value}\n" : "")} }}\n";

    private static string GroupOf(string user)
    {
        var gid = File.ReadLines("/etc/passwd").Select(line => line.Split(':')).First(fields => fields[0] == user)[3];
        return File.ReadLines("/etc/group").Select(line => line.Split(':')).First(fields => fields[2] == gid)[0];
    }
}
