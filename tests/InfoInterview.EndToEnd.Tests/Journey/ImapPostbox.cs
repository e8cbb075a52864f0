using InfoInterview.EndToEnd.Tests.Running;
using InfoInterview.Testing.Servers;
using MimeKit;

namespace InfoInterview.EndToEnd.Tests.Journey;

/// <summary>The mailbox of the other side, read over IMAP as a mail program would.</summary>
internal sealed class ImapPostbox(ImapServer imap, CancellationToken ct) : IPostbox
{
    public Task<MimeMessage> FindAsync(string subject) => Patience.UntilAsync($"a letter “{subject}”", async limit =>
    {
        var found = (await imap.ReadInboxAsync(limit)).Where(m => m.Subject == subject).ToList();
        Assert.True(found.Count <= 1, $"“{subject}” arrived {found.Count} times.");
        return found.SingleOrDefault();
    }, ct);
}
