using InfoInterview.Application.Accounts;
using InfoInterview.Data;
using InfoInterview.Data.Outreach;
using InfoInterview.Data.Storage;
using InfoInterview.Domain;
using InfoInterview.Domain.Accounts;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace InfoInterview.Application.Outreach.Sending;

/// <summary>Sends one claimed row and writes down what came of it, with everything that follows from it, in one transaction.</summary>
public sealed partial class SendClaimed(
    OwnedDb database, MailRoutes routes, AfterSending after, Clock clock, ILogger<SendClaimed> logger)
{
    private const int SettleTries = 5;

    /// <summary>Tries the row once.</summary>
    public async Task RunAsync(OutboxClaim claim, CancellationToken cancellationToken)
    {
        if (await HoldUnreadAsync(claim, cancellationToken))
            return;
        var (envelope, account) = await LoadAsync(claim, cancellationToken);
        SendOutcome outcome;
        try
        {
            var (transport, route) = await routes.ForAsync(account, cancellationToken);
            outcome = await transport.SendAsync(envelope, route, () => MayTransmit(claim), cancellationToken);
        }
        catch (RefusedException refused)
        {
            outcome = new SendOutcome(SendVerdict.NotSent, SendPhase.None, null, null, refused.Message, AccountFault.AuthRefused);
        }

        // From here on nothing is cancelled: what happened must be written down.
        await SettleAsync(claim, account.Id, outcome, CancellationToken.None);
        Log.Settled(logger, claim.Id.Value, outcome.Verdict, outcome.Phase, outcome.Code);
    }

    /// <summary>Settles a row whose sender is gone: queued again if nothing had left, undecided if it may have.</summary>
    public async Task RecoverAsync(OutboxClaim claim, CancellationToken cancellationToken)
    {
        await using var db = await database.OpenAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var move = new OutboxMove(OutboxState.Queued, "the sender stopped before anything left");
        if (!await OutboxLedger.MoveAsync(db, claim, OutboxState.Claimed, move, clock.Now, cancellationToken))
        {
            await OutboxLedger.MoveAsync(db, claim, OutboxState.Transmitting, new OutboxMove(OutboxState.Unknown, "the sender stopped while it was leaving"), clock.Now, cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Holds a row whose time has passed, for its user to decide.</summary>
    public async Task ExpireAsync(OutboxClaim claim, CancellationToken cancellationToken)
    {
        await using var db = await database.OpenAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var now = clock.Now;
        var moved = await db.Outbox.Where(o => o.Id == claim.Id && o.State == OutboxState.Queued)
            .ExecuteUpdateAsync(row => row.SetProperty(o => o.State, OutboxState.Held).SetProperty(o => o.StateAt, now), cancellationToken);
        if (moved == 1)
            await OutboxSteps.WriteAsync(db, claim.Id, OutboxState.Queued, OutboxState.Held, "its time passed", claim.Node, now, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private async Task<bool> HoldUnreadAsync(OutboxClaim claim, CancellationToken cancellationToken)
    {
        await using var db = await database.OpenAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var row = await db.Outbox.AsNoTracking().SingleAsync(o => o.Id == claim.Id, cancellationToken);
        if (await UnreadMailbox.ReasonAsync(db, row, clock.Now, cancellationToken) is not { } reason)
            return false;
        var move = row.ExpiresAt - Backoff.Patience + UnreadMailbox.Longest > clock.Now
            ? new OutboxMove(OutboxState.Queued, "waits until replies were checked") { DueAt = clock.Now + UnreadMailbox.LookAgain, Text = "It waits until replies were checked." }
            : new OutboxMove(OutboxState.Held, "the mailbox could not be read of late") { Text = reason };
        await OutboxLedger.MoveAsync(db, claim, OutboxState.Claimed, move, clock.Now, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    private async Task<(MailEnvelope Envelope, MailAccount Account)> LoadAsync(OutboxClaim claim, CancellationToken cancellationToken)
    {
        await using var db = await database.OpenAsync(cancellationToken);
        var row = await db.Outbox.AsNoTracking().SingleAsync(o => o.Id == claim.Id, cancellationToken);
        var account = await db.MailAccounts.AsNoTracking().SingleAsync(a => a.Id == row.AccountId, cancellationToken);
        return (new MailEnvelope(EmailAddress.Parse(row.EnvelopeFrom), EmailAddress.Parse(row.Recipient), row.Mime, row.InternetMessageId), account);
    }

    private bool MayTransmit(OutboxClaim claim)
    {
        using var db = database.Open();
        return OutboxLedger.MayTransmit(db, claim, clock.Now);
    }

    private async Task SettleAsync(OutboxClaim claim, MailAccountId account, SendOutcome outcome, CancellationToken cancellationToken)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                await SettleOnceAsync(claim, account, outcome, cancellationToken);
                return;
            }
            catch (Exception raced) when (tries < SettleTries && Races.IsLost(raced))
            {
                // Its user saved the request at the same moment; what happened to the mail is a fact, so write it onto the newer request.
                Log.SettledAgain(logger, claim.Id.Value);
            }
        }
    }

    private async Task SettleOnceAsync(OutboxClaim claim, MailAccountId account, SendOutcome outcome, CancellationToken cancellationToken)
    {
        await using var db = await database.OpenAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var row = await db.Outbox.AsNoTracking().SingleAsync(o => o.Id == claim.Id, cancellationToken);
        var move = Decide(row, outcome, clock.Now);
        if (row.State is not (OutboxState.Claimed or OutboxState.Transmitting) || !await OutboxLedger.MoveAsync(db, claim, row.State, move, clock.Now, cancellationToken))
        {
            Log.ClaimLost(logger, claim.Id.Value);
            return;
        }

        if (outcome.Fault?.Pauses() is true)
            await PauseAsync(db, account, outcome, cancellationToken);
        await after.FollowUpAsync(db, row, move.To, outcome, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private static OutboxMove Decide(OutboxMessage row, SendOutcome outcome, DateTimeOffset now)
    {
        var move = outcome.Verdict switch
        {
            SendVerdict.Sent => new OutboxMove(OutboxState.Sent, "the server accepted it") { Evidence = "smtp 250" },
            SendVerdict.Refused when outcome.Fault?.Pauses() is true => new OutboxMove(OutboxState.Queued, "the account was refused") { DueAt = now },
            SendVerdict.Refused => new OutboxMove(OutboxState.Failed, "the server refused it"),
            SendVerdict.Stopped when row.LeaseUntil <= now => new OutboxMove(OutboxState.Queued, "the claim ran out before anything left"),
            SendVerdict.Stopped => new OutboxMove(OutboxState.Cancelled, "withdrawn before it left"),
            SendVerdict.Unknown => new OutboxMove(OutboxState.Unknown, "no clear answer after the words were offered"),
            SendVerdict.NotSent when outcome.Fault?.Pauses() is true => new OutboxMove(OutboxState.Queued, "the account could not send") { DueAt = now },
            _ => Retry(row, outcome, now),
        };
        return move with { Code = outcome.EnhancedCode ?? outcome.Code?.ToString(System.Globalization.CultureInfo.InvariantCulture), Text = outcome.Text };
    }

    private static OutboxMove Retry(OutboxMessage row, SendOutcome outcome, DateTimeOffset now) =>
        Backoff.NextTry(Math.Max(1, row.Attempt), Random.Shared.NextDouble(), now, row.ExpiresAt is { } end ? end - Backoff.Patience : row.CreatedAt, row.ExpiresAt) is { } next
            ? new OutboxMove(OutboxState.Queued, outcome.Verdict is SendVerdict.Deferred ? "the server asked to try later" : "the server was not reached") { DueAt = next }
            : new OutboxMove(OutboxState.Held, "tried for a day without success");

    private static async Task PauseAsync(AppDbContext db, MailAccountId account, SendOutcome outcome, CancellationToken cancellationToken)
    {
        var paused = await db.MailAccounts.SingleAsync(a => a.Id == account, cancellationToken);
        paused.Pause(outcome.Text);
        await db.SaveChangesAsync(cancellationToken);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "Outbox row {Row}: {Verdict} in phase {Phase}, code {Code}.")]
        public static partial void Settled(ILogger logger, Guid row, SendVerdict verdict, SendPhase phase, int? code);

        [LoggerMessage(LogLevel.Information, "Outbox row {Row} is written down once more; its request was saved at the same moment.")]
        public static partial void SettledAgain(ILogger logger, Guid row);

        [LoggerMessage(LogLevel.Warning, "Outbox row {Row} had moved on; what came of this try was not written.")]
        public static partial void ClaimLost(ILogger logger, Guid row);
    }
}
