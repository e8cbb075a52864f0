using System.Security.Cryptography;
using System.Text;
using InfoInterview.Application.Accounts;
using InfoInterview.Application.Outreach.Sending;
using InfoInterview.Application.Requests;
using InfoInterview.Data;
using InfoInterview.Data.Outreach;
using InfoInterview.Data.Storage;
using InfoInterview.Domain;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Outreach.Incoming;
using InfoInterview.Domain.Outreach.Mailboxes;
using InfoInterview.Domain.Time;
using InfoInterview.Mail.Outreach.Incoming;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Outreach.Incoming;

/// <summary>
/// Takes in one mail from a mailbox: reads it, finds whom it belongs to, keeps it, and does what follows from it, all in one transaction with the mailbox's position.
/// Mail that is nobody's here leaves no trace but that position.
/// </summary>
public sealed class TakeInMail(OwnedDb database, RequestDesk desk, RequestStep steps, AfterSending after, OutboxSignal signal, OutboxNode node, Clock clock)
{
    private const int MostTries = 5;

    /// <summary>What became of a mail.</summary>
    public enum Result
    {
        /// <summary>It belongs to nobody here, or is a copy of our own.</summary>
        NotOurs,

        /// <summary>It was taken in before.</summary>
        Known,

        /// <summary>The mail of ours that it answers is leaving at this moment: it waits until that is settled.</summary>
        NotYet,

        /// <summary>The mailbox is not held by this claim any more.</summary>
        NotMine,

        Taken,
    }

    /// <summary>A mail and where it stood.</summary>
    public sealed record Input(MailboxClaim Claim, uint UidValidity, FetchedMail Mail);

    /// <summary>Takes it in. The same mail twice counts once.</summary>
    public async Task<Result> RunAsync(Input input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        var mail = MailReader.Read(input.Mail.Bytes, input.Mail.ArrivedAt);
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await TakeAsync(input, mail, cancellationToken);
            }
            catch (Exception raced) when (tries < MostTries && (Races.IsLost(raced) || raced is RefusedException { Code: StaleSave.Code }))
            {
                // Its user saved the same request at that moment; what they wrote is a fact, so it is put onto the newer one.
            }
        }
    }

    private async Task<Result> TakeAsync(Input input, IncomingMail mail, CancellationToken cancellationToken)
    {
        await using var db = await database.OpenAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await input.Claim.Of(db).AsNoTracking().SingleOrDefaultAsync(cancellationToken) is not { } mailbox)
            return Result.NotMine;
        var result = await KeepAsync(db, mailbox, input.Mail, mail, cancellationToken);
        if (result is Result.NotYet)
            return result;
        var (validity, uid, until) = ((long)input.UidValidity, (long)input.Mail.Uid, clock.Now + MailboxClaims.Lease);
        await input.Claim.Of(db)
            .ExecuteUpdateAsync(m => m.SetProperty(x => x.UidValidity, validity).SetProperty(x => x.LastUid, uid).SetProperty(x => x.ReaderUntil, until), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        if (result is Result.Taken)
        {
            await signal.ChangedAsync();
            signal.TellMoved(db.Owner);
        }

        return result;
    }

    private async Task<Result> KeepAsync(AppDbContext db, Mailbox mailbox, FetchedMail fetched, IncomingMail mail, CancellationToken cancellationToken)
    {
        var fingerprint = FingerprintOf(fetched, mail);
        if (await db.ReceivedMails.AnyAsync(m => m.MailboxId == mailbox.Id && m.Fingerprint == fingerprint, cancellationToken))
            return Result.Known;
        if (mail.OwnToken is { } token && await db.Outbox.AnyAsync(o => o.Token == token, cancellationToken))
        {
            await WireIds.LearnAsync(db, token, mail.InternetMessageId, cancellationToken);
            return Result.NotOurs;
        }

        var arrivedAt = Clock.ToMilliseconds(fetched.ArrivedAt < clock.Now ? fetched.ArrivedAt : clock.Now);
        var belonging = new Belonging(db, mail, arrivedAt, cancellationToken);
        if (await belonging.FindAsync() is not { } belongs)
            return Result.NotOurs;
        if (belonging.Ours is { State: OutboxState.Claimed or OutboxState.Transmitting })
            return Result.NotYet;
        var received = ReceivedMail.Take(mailbox, fingerprint, mail, belongs, arrivedAt);
        db.ReceivedMails.Add(received);
        await new AfterReading(db, desk, steps, after, node, clock, cancellationToken).FollowUpAsync(received, mail, belongs, belonging.Ours);
        await db.SaveChangesAsync(cancellationToken);
        return Result.Taken;
    }

    private static string FingerprintOf(FetchedMail fetched, IncomingMail mail) =>
        Convert.ToHexString(SHA256.HashData(mail.InternetMessageId is { } id ? Encoding.UTF8.GetBytes(id) : fetched.Bytes.Span));
}
