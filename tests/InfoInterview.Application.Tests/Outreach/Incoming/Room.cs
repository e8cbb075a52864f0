using System.Text;
using InfoInterview.Application.Accounts;
using InfoInterview.Application.Outreach.Incoming;
using InfoInterview.Application.Outreach.Sending;
using InfoInterview.Application.Tests.Outreach.Sending;
using InfoInterview.Data.Outreach;
using InfoInterview.Data.Storage;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Outreach.Mailboxes;
using InfoInterview.Mail.Outreach.Mailboxes;
using InfoInterview.Testing.Servers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace InfoInterview.Application.Tests.Outreach.Incoming;

/// <summary>A floor whose owner has a real mailbox at a dovecot of the test's own.</summary>
internal sealed class Room : IAsyncDisposable
{
    private readonly SmtpSink _sink;

    private Room(SendingFloor floor, SmtpSink sink, ImapServer imap) => (Floor, _sink, Imap) = (floor, sink, imap);

    private static CancellationToken Ct => SendingFloor.Ct;

    public SendingFloor Floor { get; }

    public ImapServer Imap { get; }

    /// <summary>Opens one; skips the test where there is no mail server.</summary>
    public static async Task<Room> OpenAsync(DatabaseProvider provider, SmtpFault fault = SmtpFault.None)
    {
        if ((SmtpSink.SkipReason ?? ImapServer.SkipReason) is { } reason)
            Assert.Skip(reason);
        var sink = await SmtpSink.StartAsync(null, Ct);
        var imap = await ImapServer.StartAsync(sink, Ct);
        return new Room(await SendingFloor.OpenAsync(provider, fault, more: services => services.Configure<MailOptions>(mail => mail.TrustedAuthoritiesFile = sink.AuthorityFile)), sink, imap);
    }

    /// <summary>Connects the mailbox through its use case.</summary>
    public Task<ConnectMailbox.Result> ConnectAsync(string? password = null) => Floor.AsOwnerAsync<ConnectMailbox, ConnectMailbox.Result>(connect => connect.RunAsync(
        new ConnectMailbox.Input("localhost", Imap.Port, TlsMode.ImplicitTls) { UserName = Imap.User, Password = password ?? Imap.Password }, Ct));

    /// <summary>Reads everything there once, as the worker would.</summary>
    public async Task ReadAsync()
    {
        var node = Floor.Get<OutboxNode>();
        await Floor.LookAsync(db => db.Mailboxes.ExecuteUpdateAsync(m => m.SetProperty(x => x.ReaderUntil, (DateTimeOffset?)null), Ct));
        var claim = Assert.Single(await Floor.Get<MailboxClaims>().TakeAsync(node.Installation, node.Name, [], Floor.Now, Ct));
        await using var session = await ImapSession.OpenAsync(Imap.Route(), Ct);
        Assert.True(await Floor.AsOwnerAsync<ReadMailbox, bool>(read => read.OnceAsync(claim, session, Ct)));
    }

    /// <summary>Somebody is asked, by a mail that left.</summary>
    public async Task<OutboxMessage> AskAsync(string name = "Rosalind")
    {
        var (_, _, outbox) = await Floor.QueueAsync(name);
        await Floor.TryDueAsync();
        return await Floor.RowAsync(outbox);
    }

    public Task<Mailbox> MailboxAsync() => Floor.LookAsync(db => db.Mailboxes.AsNoTracking().SingleAsync(Ct));

    /// <summary>The provider files a copy under a Message-ID of its own.</summary>
    public async Task FileInSentAsync(OutboxMessage row, string messageId)
    {
        var copy = Encoding.Latin1.GetString(row.Mime).Replace(row.InternetMessageId, messageId, StringComparison.Ordinal);
        await using var session = await ImapSession.OpenAsync(Imap.Route(), Ct);
        await session.FileSentAsync(Encoding.Latin1.GetBytes(copy), Floor.Now, Ct);
    }

    /// <summary>Somebody's mail arrives now.</summary>
    public void Arrives(string mail) => Imap.Deliver(Encoding.UTF8.GetBytes(mail.ReplaceLineEndings("\r\n")), Floor.Now);

    /// <summary>How many mails in Sent have this Message-ID, with its angle brackets.</summary>
    public async Task<int> CountInSentAsync(string messageId) => (await Imap.ReadAsync("Sent", Ct)).Count(m => $"<{m.MessageId}>" == messageId);

    public async ValueTask DisposeAsync()
    {
        await Floor.DisposeAsync();
        await Imap.DisposeAsync();
        await _sink.DisposeAsync();
    }
}
