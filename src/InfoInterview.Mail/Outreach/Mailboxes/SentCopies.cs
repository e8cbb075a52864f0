using InfoInterview.Domain.Outreach.Mailboxes;
using MailKit;
using MailKit.Search;
using MimeKit;

namespace InfoInterview.Mail.Outreach.Mailboxes;

/// <summary>Finds the copy of a mail that was sent, and files one where there is none.</summary>
internal sealed class SentCopies(ImapConnection connection, KnownFolders folders)
{
    private const string MessageIdHeader = "Message-ID";
    private const string GoogleHeader = "X-Google-Original-Message-ID";
    private const int MostHits = 20;

    private static readonly FetchRequest Ids = new(MessageSummaryItems.UniqueId, [MessageIdHeader, MimeComposer.CopyTokenHeader, GoogleHeader]);

    /// <summary>The copy in Sent, else in All Mail, else in the inbox; null when every folder was looked through and has none.</summary>
    public async Task<SentCopy?> FindAsync(SentSearch what, CancellationToken ct)
    {
        MailboxException? refused = null;
        foreach (var folder in new[] { folders.Sent, folders.All, folders.Inbox }.OfType<IMailFolder>())
        {
            try
            {
                if (await FindInAsync(folder, what, ImapStep.Read, ct) is { } copy)
                    return copy;
            }
            catch (MailboxException refusal) when (connection.Client.IsConnected)
            {
                refused = refusal;
            }
        }

        return refused is null ? null : throw refused;
    }

    /// <summary>Files a copy in Sent, as read, unless one is there.</summary>
    public async Task FileAsync(ReadOnlyMemory<byte> mime, DateTimeOffset at, CancellationToken ct)
    {
        var sent = folders.Sent ?? throw connection.Problem(ImapStep.File, "there is no such folder");
        using var bytes = new MemoryStream(mime.ToArray(), writable: false);
        using var message = await MimeMessage.LoadAsync(bytes, ct);
        var what = new SentSearch(message.Headers[MessageIdHeader] ?? "", message.Headers[MimeComposer.CopyTokenHeader] ?? "", at);
        if (await FindInAsync(sent, what, ImapStep.File, ct) is not null)
            return;
        var request = new AppendRequest(message, MessageFlags.Seen, at);
        await connection.RunAsync(ImapStep.File, connection.Timeouts.EndOfData, limit => sent.AppendAsync(request, limit), ct);
    }

    // What a search finds is looked at: a server may find too much.
    private Task<SentCopy?> FindInAsync(IMailFolder folder, SentSearch what, ImapStep step, CancellationToken ct) =>
        connection.RunAsync(step, connection.Timeouts.Command, async limit =>
        {
            if (QueryOf(what) is not { } query)
                return null;
            await folder.OpenAsync(FolderAccess.ReadOnly, limit);
            var hits = InboxReader.Bounded(await folder.SearchAsync(query, limit)).TakeLast(MostHits).ToList();
            if (hits.Count == 0)
                return null;
            var summaries = await folder.FetchAsync(hits, Ids, limit);
            return summaries.FirstOrDefault(summary => IsIt(summary.Headers, what)) is { } copy
                ? new SentCopy(folder.FullName, copy.Headers?[MessageIdHeader]?.Trim()) : null;
        }, ct);

    private static BinarySearchQuery? QueryOf(SentSearch what)
    {
        var terms = Terms(what).Select(term => (SearchQuery)SearchQuery.HeaderContains(term.Header, term.Value)).ToList();
        return terms.Count == 0 ? null : SearchQuery.DeliveredAfter(InboxReader.DayBefore(what.NotBefore)).And(terms.Aggregate((all, term) => all.Or(term)));
    }

    private static bool IsIt(HeaderList? headers, SentSearch what) =>
        headers is not null && Terms(what).Any(term => headers.Any(header => header.Field.Equals(term.Header, StringComparison.OrdinalIgnoreCase) && header.Value.Trim() == term.Value));

    private static IEnumerable<(string Header, string Value)> Terms(SentSearch what)
    {
        (string, string)[] terms = [(MessageIdHeader, what.InternetMessageId), (MimeComposer.CopyTokenHeader, what.Token), (GoogleHeader, what.InternetMessageId)];
        return terms.Where(term => term.Item2.Length > 0);
    }
}
