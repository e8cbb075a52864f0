using MailKit;
using MailKit.Net.Imap;

namespace InfoInterview.Mail.Outreach.Mailboxes;

/// <summary>Fetches mails of one folder. What the server refuses to hand out, or no longer has, is left out; a broken connection is not.</summary>
internal sealed class MailFetch(ImapConnection connection, IMailFolder folder)
{
    // RFC 5530, and what providers say when they ask to be left alone for a while.
    private static readonly string[] Passing = ["UNAVAILABLE", "INUSE", "LIMIT", "SERVERBUG", "THROTTLED", "try again", "temporar", "too many", "overloaded"];

    private static readonly FetchRequest Arrival = new(MessageSummaryItems.UniqueId | MessageSummaryItems.InternalDate);

    /// <summary>How many mails the server would not hand out.</summary>
    public int Refused { get; private set; }

    /// <summary>When these mails arrived, for those that are there; null where the server gives no date one can read.</summary>
    public async Task<Dictionary<uint, DateTimeOffset?>> ArrivalsAsync(IReadOnlyList<uint> uids, CancellationToken ct)
    {
        var arrivals = new Dictionary<uint, DateTimeOffset?>();
        if (uids.Count == 0 || await TryArrivalsAsync(uids, arrivals, ct))
            return arrivals;
        foreach (var uid in uids)
            Refused += await TryArrivalsAsync([uid], arrivals, ct) ? 0 : 1;
        return arrivals;
    }

    /// <summary>The beginning of a mail, so many bytes; null when the server will not hand it out.</summary>
    public Task<ReadOnlyMemory<byte>?> BytesAsync(uint uid, int most, CancellationToken ct) =>
        connection.RunAsync(ImapStep.Read, connection.Timeouts.EndOfData, async limit =>
        {
            try
            {
                await using var stream = await folder.GetStreamAsync(new UniqueId(uid), 0, most, limit);
                var bytes = new byte[Math.Min(stream.Length, most)];
                await stream.ReadExactlyAsync(bytes, limit);
                return bytes;
            }
            catch (MessageNotFoundException)
            {
                return (ReadOnlyMemory<byte>?)null;
            }
            catch (ImapCommandException refusal) when (!IsPassing(refusal))
            {
                Refused++;
                return null;
            }
        }, ct);

    private Task<bool> TryArrivalsAsync(IReadOnlyList<uint> uids, Dictionary<uint, DateTimeOffset?> arrivals, CancellationToken ct) =>
        connection.RunAsync(ImapStep.Read, connection.Timeouts.Command, async limit =>
        {
            try
            {
                foreach (var summary in await folder.FetchAsync([.. uids.Select(uid => new UniqueId(uid))], Arrival, limit))
                    arrivals[summary.UniqueId.Id] = summary.InternalDate is { Year: >= 1970 } at ? at : null;
                return true;
            }
            catch (ImapCommandException refusal) when (!IsPassing(refusal))
            {
                return false;
            }
        }, ct);

    // A refusal that passes is no reason to leave a mail out: the reading ends there, and begins there again.
    private static bool IsPassing(ImapCommandException refusal) => Passing.Any(word => refusal.ResponseText.Contains(word, StringComparison.OrdinalIgnoreCase) || refusal.Message.Contains(word, StringComparison.OrdinalIgnoreCase));
}
