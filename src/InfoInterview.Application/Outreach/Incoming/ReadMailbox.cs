using InfoInterview.Application.Accounts;
using InfoInterview.Application.Outreach.Sending;
using InfoInterview.Data;
using InfoInterview.Data.Outreach;
using InfoInterview.Domain;
using InfoInterview.Domain.Accounts;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Outreach.Mailboxes;
using InfoInterview.Domain.Time;
using InfoInterview.Mail.Outreach.Mailboxes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace InfoInterview.Application.Outreach.Incoming;

/// <summary>
/// Reads one mailbox for as long as this node holds it: takes in what is new, notes when everything was read, and waits for more.
/// Ends when the hold is lost, or the mailbox was given another server or was stopped.
/// </summary>
public sealed partial class ReadMailbox(OwnedDb database, MailboxRoutes routes, TakeInMail takeIn, LookForCopies copies, MailTries tries, OutboxSignal signal, Clock clock, TimeProvider time, ILogger<ReadMailbox> logger)
{
    private const int AtOnce = 50;

    // One wait for new mail is short enough that the last reading is always fresh, and that a copy is looked for within the minute.
    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(20);

    /// <summary>Reads until there is a reason to end.</summary>
    /// <exception cref="MailboxException">Its server could not be read.</exception>
    public async Task RunAsync(MailboxClaim claim, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(claim);
        if (await HeldAsync(claim, cancellationToken) is not { } begun)
            return;
        await using var session = await ImapSession.OpenAsync(RouteOf(begun), cancellationToken);
        while (await OnceAsync(claim, session, cancellationToken))
            await session.WaitAsync(Wait, time, cancellationToken);
    }

    private MailRoute RouteOf((Mailbox Mailbox, MailAccount Account) held)
    {
        try
        {
            return routes.Of(held.Mailbox, held.Account);
        }
        catch (RefusedException lost)
        {
            throw new MailboxException(lost.Message, "", AccountFault.AuthRefused);
        }
    }

    /// <summary>Reads everything there is now, and looks for the copies whose time has come.</summary>
    /// <returns>False when the mailbox is not this node's any more.</returns>
    internal async Task<bool> OnceAsync(MailboxClaim claim, ImapSession session, CancellationToken cancellationToken)
    {
        if (await HeldAsync(claim, cancellationToken) is not { } held)
            return false;
        if (!await CatchUpAsync(claim, session, held.Mailbox, cancellationToken))
            return await KeepAsync(claim, readAt: null, cancellationToken);
        if (!await KeepAsync(claim, readAt: clock.Now, cancellationToken))
            return false;
        tries.Worked(claim.Id);
        if (held.Mailbox is { ReadAt: null } or { Problem: not null })
            signal.TellMoved(claim.Owner);
        return await LookAsync(held.Mailbox, session, cancellationToken);
    }

    // A copy that cannot be found or filed is no reason to read no more: the next session goes on.
    private async Task<bool> LookAsync(Mailbox mailbox, ImapSession session, CancellationToken cancellationToken)
    {
        try
        {
            await copies.RunAsync(mailbox, session, cancellationToken);
            return true;
        }
        catch (MailboxException failed)
        {
            Log.NoCopy(logger, mailbox.Id.Value, failed.Fault?.ToString() ?? "refused");
            return false;
        }
    }

    // False when a mail must wait: the one it answers is leaving at this moment.
    private async Task<bool> CatchUpAsync(MailboxClaim claim, ImapSession session, Mailbox mailbox, CancellationToken cancellationToken)
    {
        FolderPosition? position = mailbox.UidValidity is { } validity ? new FolderPosition((uint)validity, (uint)mailbox.LastUid) : null;
        for (var more = true; more;)
        {
            var batch = await session.NextAsync(position, mailbox.ReadFrom, AtOnce, cancellationToken);
            foreach (var mail in batch.Mails)
            {
                if (await TakeInAsync(claim, new TakeInMail.Input(claim, batch.Position.UidValidity, mail), cancellationToken) is TakeInMail.Result.NotYet or TakeInMail.Result.NotMine)
                    return false;
            }

            position = batch.Position;
            await StandAsync(claim, batch.Position, cancellationToken);
            more = batch.HasMore;
        }

        return true;
    }

    // One bad mail never stops the mailbox: after a few tries it is passed over.
    private async Task<TakeInMail.Result> TakeInAsync(MailboxClaim claim, TakeInMail.Input input, CancellationToken cancellationToken)
    {
        try
        {
            return await takeIn.RunAsync(input, cancellationToken);
        }
        catch (Exception fault) when (fault is not (OperationCanceledException or OutOfMemoryException) && (fault is RefusedException || tries.IsLast(claim.Id, input.Mail.Uid)))
        {
            Log.PassedOver(logger, claim.Id.Value, input.Mail.Uid, fault);
            return TakeInMail.Result.NotOurs;
        }
    }

    private async Task<(Mailbox Mailbox, MailAccount Account)?> HeldAsync(MailboxClaim claim, CancellationToken cancellationToken)
    {
        await using var db = await database.OpenAsync(cancellationToken);
        if (await Mine(db, claim).AsNoTracking().SingleOrDefaultAsync(cancellationToken) is not { } mailbox)
            return null;
        return (mailbox, await db.MailAccounts.AsNoTracking().SingleAsync(a => a.Id == mailbox.AccountId, cancellationToken));
    }

    private async Task StandAsync(MailboxClaim claim, FolderPosition position, CancellationToken cancellationToken)
    {
        await using var db = await database.OpenAsync(cancellationToken);
        var (validity, uid) = ((long)position.UidValidity, (long)position.LastUid);
        await Mine(db, claim).ExecuteUpdateAsync(m => m.SetProperty(x => x.UidValidity, validity).SetProperty(x => x.LastUid, uid), cancellationToken);
    }

    private async Task<bool> KeepAsync(MailboxClaim claim, DateTimeOffset? readAt, CancellationToken cancellationToken)
    {
        await using var db = await database.OpenAsync(cancellationToken);
        var until = clock.Now + MailboxClaims.Lease;
        return await Mine(db, claim).ExecuteUpdateAsync(
            m => m.SetProperty(x => x.ReaderUntil, until).SetProperty(x => x.ReadAt, x => readAt ?? x.ReadAt).SetProperty(x => x.Problem, x => readAt == null ? x.Problem : null), cancellationToken) == 1;
    }

    private static IQueryable<Mailbox> Mine(AppDbContext db, MailboxClaim claim) => claim.Of(db).Where(m => !m.IsPaused);

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "A sent copy in mailbox {Mailbox} could not be looked for or filed ({Fault}).")]
        public static partial void NoCopy(ILogger logger, Guid mailbox, string fault);

        [LoggerMessage(LogLevel.Error, "Mail {Uid} of mailbox {Mailbox} could not be taken in and is passed over.")]
        public static partial void PassedOver(ILogger logger, Guid mailbox, uint uid, Exception fault);
    }
}
