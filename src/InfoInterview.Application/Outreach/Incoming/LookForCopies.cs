using InfoInterview.Application.Accounts;
using InfoInterview.Application.Outreach.Sending;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Outreach.Mailboxes;
using InfoInterview.Domain.Time;
using InfoInterview.Mail.Outreach.Mailboxes;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Outreach.Incoming;

/// <summary>
/// Looks into the mailbox for the copies of what left, or may have: a copy settles an undecided mail as sent and shows what the provider calls it. Where nobody
/// else files a copy, ours is put there. Not finding one settles nothing.
/// </summary>
public sealed class LookForCopies(OwnedDb database, AfterSending after, OutboxSignal signal, OutboxNode node, Clock clock)
{
    private const int AtOnce = 20;

    /// <summary>Looks for every copy whose time has come.</summary>
    /// <exception cref="MailboxException">The mailbox could not be looked through, or would not take a copy.</exception>
    public async Task RunAsync(Mailbox mailbox, ImapSession session, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(mailbox);
        ArgumentNullException.ThrowIfNull(session);
        foreach (var row in await DueAsync(mailbox, cancellationToken))
        {
            // Counted before the look: a look that breaks the connection is not repeated for ever.
            await CountAsync(row, cancellationToken);
            if (await session.FindSentAsync(new SentSearch(row.InternetMessageId, row.Token, row.CreatedAt - TimeSpan.FromDays(1)), cancellationToken) is { } copy)
                await FoundAsync(mailbox, row, copy, cancellationToken);
            else if (row.State is OutboxState.Sent && await IsOursToFileAsync(mailbox, row, cancellationToken))
                await FileAsync(mailbox, row, session, cancellationToken);
        }
    }

    private async Task<List<OutboxMessage>> DueAsync(Mailbox mailbox, CancellationToken cancellationToken)
    {
        await using var db = await database.OpenAsync(cancellationToken);
        var now = clock.Now;
        return await db.Outbox.AsNoTracking()
            .Where(o => o.AccountId == mailbox.AccountId && o.ProbeAt != null && o.ProbeAt <= now && (o.State == OutboxState.Unknown || o.State == OutboxState.Sent))
            .OrderBy(o => o.ProbeAt).Take(AtOnce).ToListAsync(cancellationToken);
    }

    private async Task CountAsync(OutboxMessage row, CancellationToken cancellationToken)
    {
        await using var db = await database.OpenAsync(cancellationToken);
        var (looks, next) = (row.Probes + 1, ProbeRhythm.Next(row.StateAt, row.Probes + 1));
        await db.Outbox.Where(o => o.Id == row.Id).ExecuteUpdateAsync(o => o.SetProperty(x => x.Probes, looks).SetProperty(x => x.ProbeAt, next), cancellationToken);
    }

    private async Task FoundAsync(Mailbox mailbox, OutboxMessage row, SentCopy copy, CancellationToken cancellationToken)
    {
        await using var db = await database.OpenAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await WireIds.LearnAsync(db, row.Token, copy.InternetMessageId, cancellationToken);
        var settled = row.State is OutboxState.Unknown && await ProofOfSending.GiveAsync(db, after, row, "found in Sent", node.Name, clock.Now, cancellationToken);
        await db.Outbox.Where(o => o.Id == row.Id).ExecuteUpdateAsync(o => o.SetProperty(x => x.ProbeAt, (DateTimeOffset?)null), cancellationToken);
        await db.Mailboxes.Where(m => m.Id == mailbox.Id && m.SentCopies == SentCopies.NotKnown).ExecuteUpdateAsync(m => m.SetProperty(x => x.SentCopies, SentCopies.ByServer), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        if (settled)
        {
            await signal.ChangedAsync();
            signal.TellMoved(db.Owner);
        }
    }

    private async Task<bool> IsOursToFileAsync(Mailbox mailbox, OutboxMessage row, CancellationToken cancellationToken)
    {
        await using var db = await database.OpenAsync(cancellationToken);
        return await db.Mailboxes.Where(m => m.Id == mailbox.Id).Select(m => m.SentCopies).SingleOrDefaultAsync(cancellationToken) switch
        {
            SentCopies.ByUs => true,
            SentCopies.NotKnown => row.Probes + 1 >= ProbeRhythm.EnoughToFile,
            _ => false,
        };
    }

    private async Task FileAsync(Mailbox mailbox, OutboxMessage row, ImapSession session, CancellationToken cancellationToken)
    {
        await session.FileSentAsync(row.Mime, row.StateAt, cancellationToken);
        await using var db = await database.OpenAsync(cancellationToken);
        await db.Outbox.Where(o => o.Id == row.Id).ExecuteUpdateAsync(o => o.SetProperty(x => x.ProbeAt, (DateTimeOffset?)null), cancellationToken);
        await db.Mailboxes.Where(m => m.Id == mailbox.Id && m.SentCopies == SentCopies.NotKnown).ExecuteUpdateAsync(m => m.SetProperty(x => x.SentCopies, SentCopies.ByUs), cancellationToken);
    }
}
