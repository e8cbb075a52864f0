using InfoInterview.Domain.Outreach;
using InfoInterview.Mail.Outreach;
using InfoInterview.Mail.Outreach.Mailboxes;
using InfoInterview.Testing.Servers;

namespace InfoInterview.Mail.Tests.Outreach.Mailboxes;

/// <summary>A real mailbox: a server that takes mail in, and one that hands it out.</summary>
internal sealed class Box(SmtpSink sink, ImapServer imap) : IAsyncDisposable
{
    /// <summary>The server that hands it out.</summary>
    public ImapServer Imap { get; } = imap;

    /// <summary>Starts one, or skips the test by name where that cannot be.</summary>
    public static async Task<Box> StartAsync(ImapServerOptions? options = null)
    {
        var reason = SmtpSink.SkipReason ?? ImapServer.SkipReason;
        Assert.SkipWhen(reason is not null, reason ?? "");
        var ct = TestContext.Current.CancellationToken;
        var sink = await SmtpSink.StartAsync(null, ct);
        try
        {
            return new Box(sink, await ImapServer.StartAsync(sink, options ?? new ImapServerOptions(), ct));
        }
        catch
        {
            await sink.DisposeAsync();
            throw;
        }
    }

    /// <summary>Opens it.</summary>
    public Task<ImapSession> OpenAsync() => ImapSession.OpenAsync(Imap.Route(), TestContext.Current.CancellationToken);

    /// <summary>Sends a mail to it over SMTP.</summary>
    public async Task<OutgoingMail> SendAsync(string subject)
    {
        var mail = Some.Mail(subject: subject);
        var outcome = await new SmtpTransport().SendAsync(Some.Envelope(mail), sink.Route(), () => true, TestContext.Current.CancellationToken);
        Assert.Equal(SendVerdict.Sent, outcome.Verdict);
        return mail;
    }

    /// <summary>The names of the files in a folder of the Maildir.</summary>
    public string[] Files(string folder) => Directory.GetFiles(Path.Combine(sink.Maildir, folder));

    public async ValueTask DisposeAsync()
    {
        await Imap.DisposeAsync();
        await sink.DisposeAsync();
    }
}
