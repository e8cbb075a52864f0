using InfoInterview.Testing.Servers;
using MimeKit;

namespace InfoInterview.EndToEnd.Tests.Journey;

/// <summary>The mailbox of the other side, read over IMAP as a mail program would.</summary>
internal sealed class ImapPostbox(ImapServer imap) : IPostbox
{
    public Task<IReadOnlyList<MimeMessage>> ReadAsync(CancellationToken ct) => imap.ReadInboxAsync(ct);
}
