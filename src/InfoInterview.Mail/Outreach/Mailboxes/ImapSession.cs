using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Outreach.Mailboxes;

namespace InfoInterview.Mail.Outreach.Mailboxes;

/// <summary>
/// An open mailbox over IMAP. Nothing in it is changed but by filing a sent copy. Does one thing at a time; after a
/// <see cref="MailboxException"/> open a new one.
/// </summary>
public sealed class ImapSession : IAsyncDisposable
{
    private readonly ImapConnection _connection;
    private readonly InboxReader _reader;
    private readonly InboxWatch _watch;
    private readonly SentCopies _copies;

    private ImapSession(ImapConnection connection, KnownFolders folders)
    {
        _connection = connection;
        _reader = new InboxReader(connection, folders.Inbox);
        _watch = new InboxWatch(connection, folders.Inbox, _reader);
        _copies = new SentCopies(connection, folders);
        Folders = folders.Names;
    }

    /// <summary>The folders that mean something.</summary>
    public MailboxFolders Folders { get; }

    /// <summary>How often a server is asked for news that cannot tell them by itself.</summary>
    public TimeSpan PollEvery { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>Connects, encrypts, signs in once, and learns the folders.</summary>
    /// <exception cref="MailboxException">It did not work; no password was shown to a server that is not trusted.</exception>
    public static async Task<ImapSession> OpenAsync(MailRoute route, CancellationToken ct)
    {
        var connection = await ImapConnection.OpenAsync(route, ct);
        try
        {
            var folders = await connection.RunAsync(ImapStep.SignIn, route.Timeouts.Command, limit => KnownFolders.LearnAsync(connection.Client, limit), ct);
            return new ImapSession(connection, folders);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>How far the inbox reaches now: what comes later has a higher number.</summary>
    /// <exception cref="MailboxException">The mailbox could not be read.</exception>
    public Task<FolderPosition> HereAsync(CancellationToken ct) => _reader.HereAsync(ct);

    /// <summary>
    /// The next mails of the inbox after a position, the oldest first, each cut to a million bytes. Without a position, or when the
    /// server has numbered its mails anew, those that arrived from <paramref name="notBefore"/> on.
    /// </summary>
    /// <remarks>When the connection breaks in between, what was read so far is returned, and the next call throws.</remarks>
    /// <exception cref="MailboxException">The mailbox could not be read.</exception>
    public Task<MailboxBatch> NextAsync(FolderPosition? since, DateTimeOffset notBefore, int most, CancellationToken ct) =>
        _reader.NextAsync(since, notBefore, most, ct);

    /// <summary>Completes when mail has arrived since the inbox was last looked at, or when the time is over.</summary>
    /// <exception cref="MailboxException">The connection broke.</exception>
    public Task WaitAsync(TimeSpan atMost, TimeProvider time, CancellationToken ct) => _watch.WaitAsync(atMost, PollEvery, time, ct);

    /// <summary>Looks for the copy of a mail in Sent, All Mail and the inbox; null when there is none in any of them.</summary>
    /// <exception cref="MailboxException">Not every folder could be looked through, and none was found in the others.</exception>
    public Task<SentCopy?> FindSentAsync(SentSearch what, CancellationToken ct) => _copies.FindAsync(what, ct);

    /// <summary>Files a mail in the Sent folder, as read and with its date, unless its copy is there already. Makes no folder.</summary>
    /// <exception cref="MailboxException">There is no Sent folder, or the server would not take it.</exception>
    public Task FileSentAsync(ReadOnlyMemory<byte> mime, DateTimeOffset at, CancellationToken ct) => _copies.FileAsync(mime, at, ct);

    /// <summary>Signs out, without waiting long for the answer.</summary>
    public ValueTask DisposeAsync() => _connection.DisposeAsync();
}
