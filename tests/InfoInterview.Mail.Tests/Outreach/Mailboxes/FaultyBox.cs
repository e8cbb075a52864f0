using System.Globalization;
using InfoInterview.Domain.Outreach;
using InfoInterview.Mail.Outreach.Mailboxes;
using InfoInterview.Testing.Servers;

namespace InfoInterview.Mail.Tests.Outreach.Mailboxes;

/// <summary>A mailbox on a server that does one thing wrong, with three mails in it, and the way to it.</summary>
internal sealed class FaultyBox : IAsyncDisposable
{
    public const string Password = "correct \"horse\"";

    private readonly TestAuthority? _authority;
    private readonly string _folder = Directory.CreateTempSubdirectory("infointerview-imap-").FullName;
    private readonly MailRoute _route;

    private FaultyBox(ImapFault fault, bool startTls, TimeSpan? patience, bool mails)
    {
        _authority = startTls ? new TestAuthority() : null;
        Server = FaultyImapServer.Start(fault, _authority?.Issue());
        if (mails)
            Server.Inbox.AddRange(Enumerable.Range(1, 3).Select(number => Mail((uint)number)));
        var limit = patience ?? TimeSpan.FromSeconds(20);
        _route = new MailRoute("localhost", Server.Port, startTls ? TlsMode.StartTls : TlsMode.None, "jane", Password)
        {
            TrustedAuthoritiesFile = _authority?.WriteTo(_folder),
            Timeouts = new MailTimeouts(limit, limit, limit, limit),
        };
    }

    public FaultyImapServer Server { get; }

    public static FaultyBox Start(ImapFault fault, bool startTls = false, TimeSpan? patience = null, bool mails = true) => new(fault, startTls, patience, mails);

    public static ImapMail Mail(uint uid, string? text = null) =>
        new(uid, string.Create(CultureInfo.InvariantCulture, $"Message-ID: <{uid}@example.net>\r\nSubject: {uid}\r\n\r\n{text ?? "Hello"}\r\n"), Some.Monday.ToUniversalTime().AddMinutes(uid % 1_000));

    public Task<ImapSession> OpenAsync() => ImapSession.OpenAsync(_route, TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        _authority?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
