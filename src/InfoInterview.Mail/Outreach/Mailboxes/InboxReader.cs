using InfoInterview.Domain.Outreach.Mailboxes;
using MailKit;
using MailKit.Search;

namespace InfoInterview.Mail.Outreach.Mailboxes;

/// <summary>
/// Reads the inbox on from a position, and changes nothing in it. However many mails there are, it is searched in windows of numbers
/// and read a few mails at a time.
/// </summary>
internal sealed class InboxReader(ImapConnection connection, IMailFolder inbox)
{
    /// <summary>The most bytes of one mail; a longer one is cut.</summary>
    public const int LongestMail = 1_000_000;

    private const uint FirstWindow = 1_000;
    private const int Suspicious = 3;
    private const int MostFound = 1_000_000;

    private readonly MailFetch _fetch = new(connection, inbox);

    // Where the reading by date ends: what has a higher number came in after it began.
    private FolderPosition _byDate;

    /// <summary>The number the next mail would have had when the inbox was last looked at; 0 before that.</summary>
    public uint Next { get; private set; }

    /// <summary>Opens the inbox read-only, afresh, and says how far it reaches.</summary>
    public Task<FolderPosition> HereAsync(CancellationToken ct) => connection.RunAsync(ImapStep.Read, connection.Timeouts.Command, async limit =>
    {
        await inbox.OpenAsync(FolderAccess.ReadOnly, limit);
        var last = inbox.UidNext is { } next ? next.Id - 1 : await LastUidAsync(limit);
        Next = last + 1;
        return new FolderPosition(inbox.UidValidity, last);
    }, ct);

    /// <summary>The next mails after a position, or those from a time on when there is none or it no longer counts.</summary>
    public async Task<MailboxBatch> NextAsync(FolderPosition? since, DateTimeOffset notBefore, int most, CancellationToken ct)
    {
        var here = await HereAsync(ct);
        var counts = since?.UidValidity == here.UidValidity;
        if (!counts)
            _byDate = here;
        var after = counts ? since ?? here : here with { LastUid = 0 };
        var dated = after.UidValidity == _byDate.UidValidity ? _byDate.LastUid : 0;
        if (after.LastUid >= here.LastUid)
            return new MailboxBatch([], after, false);

        var found = await SearchAsync(after, here, dated, notBefore, most, ct);
        var hasMore = found.Count > most;
        var mails = new List<FetchedMail>();
        var (reached, refused) = (after.LastUid, _fetch.Refused);
        try
        {
            var wanted = found.Take(most).ToList();
            var arrivals = await _fetch.ArrivalsAsync(wanted, ct);
            foreach (var uid in wanted)
            {
                if (arrivals.TryGetValue(uid, out var at) && (uid > dated || (at ?? notBefore) >= notBefore) && await _fetch.BytesAsync(uid, LongestMail, ct) is { } bytes)
                    mails.Add(new FetchedMail(uid, (at ?? notBefore).ToUniversalTime(), bytes));
                reached = uid;
            }
        }
        catch (MailboxException) when (mails.Count > 0)
        {
            return new MailboxBatch(mails, after with { LastUid = reached }, true);
        }

        // One mail that is never handed out stops no other; a server that hands out none of many is not to be believed.
        if (mails.Count == 0 && _fetch.Refused - refused >= Suspicious)
            throw connection.Problem(ImapStep.Read, "the server hands out none of its mails");

        return new MailboxBatch(mails, after with { LastUid = hasMore ? reached : here.LastUid }, hasMore);
    }

    // One more than wanted shows that there are more. A window without enough is followed by one twice as wide, so that numbers
    // far apart cost few questions, and numbers close together no long answer.
    private async Task<List<uint>> SearchAsync(FolderPosition after, FolderPosition to, uint dated, DateTimeOffset notBefore, int most, CancellationToken ct)
    {
        var found = new List<uint>();
        var width = FirstWindow;
        for (var start = after.LastUid + 1; found.Count <= most && start <= to.LastUid;)
        {
            var end = to.LastUid - start < width ? to.LastUid : start + width - 1;
            if (start <= dated && end > dated)
                end = dated;
            found.AddRange(await WindowAsync(new UniqueIdRange(to.UidValidity, start, end), end <= dated ? notBefore : null, ct));
            if (end == uint.MaxValue)
                break;
            start = end + 1;
            width = Math.Min(width, uint.MaxValue / 2) * 2;
        }

        return found;
    }

    private Task<List<uint>> WindowAsync(UniqueIdRange window, DateTimeOffset? notBefore, CancellationToken ct)
    {
        SearchQuery query = SearchQuery.Uids(window);
        if (notBefore is { } day)
            query = query.And(SearchQuery.DeliveredAfter(DayBefore(day)));
        return connection.RunAsync(ImapStep.Read, connection.Timeouts.Command, async limit =>
        {
            var found = Bounded(await inbox.SearchAsync(query, limit));
            return found.Select(uid => uid.Id).Where(uid => uid >= window.Min.Id && uid <= window.Max.Id).Distinct().Order().ToList();
        }, ct);
    }

    private async Task<uint> LastUidAsync(CancellationToken ct)
    {
        if (inbox.Count == 0)
            return 0;
        var last = await inbox.FetchAsync(inbox.Count - 1, -1, new FetchRequest(MessageSummaryItems.UniqueId), ct);
        return last.Select(summary => summary.UniqueId.Id).DefaultIfEmpty().Max();
    }

    /// <summary>What a search found, no more than a million of it: a server may name every number there is in one short line.</summary>
    /// <remarks>Counts itself, since MailKit's count of such a line is negative.</remarks>
    public static IEnumerable<UniqueId> Bounded(IEnumerable<UniqueId> found) => found.TakeWhile((_, index) => index < MostFound);

    /// <summary>The day to search from: a server counts days in a zone of its own.</summary>
    public static DateTime DayBefore(DateTimeOffset at) => at.UtcDateTime.Date > DateTime.UnixEpoch ? at.UtcDateTime.Date.AddDays(-1) : DateTime.UnixEpoch;
}
