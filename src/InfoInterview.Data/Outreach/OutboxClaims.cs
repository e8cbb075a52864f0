using InfoInterview.Domain.Accounts;
using InfoInterview.Domain.Outreach;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace InfoInterview.Data.Outreach;

/// <summary>
/// Takes the next mail that is due, for one worker alone. The only query that looks across owners: it hands back ids,
/// and all further work is done in a context of the row's own owner.
/// </summary>
public sealed class OutboxClaims(IDbContextFactory<AppDbContext> contexts)
{
    /// <summary>How long a claim holds before another node may judge it abandoned.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(15);

    private static readonly TimeSpan CapWindow = TimeSpan.FromHours(24);

    /// <summary>Claims one due row of an account that may send now, and puts the account's next mail off by its spacing.</summary>
    /// <param name="node">Who claims; fenced by the generation that is handed back.</param>
    /// <returns>The claim, or null when nothing is due.</returns>
    public async Task<OutboxClaim?> TakeAsync(string node, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        try
        {
            var taken = await db.Database.SqlQuery<ClaimRow>(db.Database.IsSqlite() ? Sqlite(node, now) : Postgres(node, now)).ToListAsync(cancellationToken);
            if (taken is not [var row])
                return null;
            var claim = new OutboxClaim(new OutboxId(row.Id), new OwnerId(row.OwnerId), node, row.LeaseGeneration);
            db.Owner = claim.Owner;
            var account = await db.MailAccounts.Where(a => a.Id == new MailAccountId(row.AccountId)).Select(a => new { a.Id, a.SpacingSeconds }).SingleAsync(cancellationToken);
            var next = now.AddSeconds(account.SpacingSeconds);
            await db.MailAccounts.Where(a => a.Id == account.Id).ExecuteUpdateAsync(a => a.SetProperty(x => x.NextSendAt, next), cancellationToken);
            await OutboxSteps.WriteAsync(db, claim.Id, OutboxState.Queued, OutboxState.Claimed, "due", node, now, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return claim;
        }
        catch (PostgresException race) when (race.SqlState == PostgresErrorCodes.UniqueViolation)
        {
            // Another node has a mail of this account in flight; the index let one of us through.
            return null;
        }
    }

    /// <summary>Rows in the hands of somebody who is gone: claimed or in the middle of sending by an earlier start, or longer than any try may take.</summary>
    /// <param name="installation">The prefix of every node of this installation; its earlier ones are dead, since we hold its lock.</param>
    /// <param name="node">This node, which is alive.</param>
    public async Task<IReadOnlyList<OutboxClaim>> AbandonedAsync(string installation, string node, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var mine = installation + "%";
        var expired = Instant(db, now);
        var rows = await db.Database.SqlQuery<AbandonedRow>($"""
            SELECT "Id", "OwnerId", "LeaseOwner", "LeaseGeneration" FROM "Outbox"
             WHERE "State" IN ('Claimed','Transmitting')
               AND (("LeaseOwner" LIKE {mine} AND "LeaseOwner" <> {node}) OR "LeaseUntil" < {expired})
            """).ToListAsync(cancellationToken);
        return rows.Select(r => new OutboxClaim(new OutboxId(r.Id), new OwnerId(r.OwnerId), r.LeaseOwner, r.LeaseGeneration)).ToList();
    }

    /// <summary>Queued rows whose time has passed unsent; they wait for their user rather than leave late.</summary>
    public async Task<IReadOnlyList<OutboxClaim>> ExpiredAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var expired = Instant(db, now);
        var rows = await db.Database.SqlQuery<AbandonedRow>($"""
            SELECT "Id", "OwnerId", COALESCE("LeaseOwner", '') AS "LeaseOwner", "LeaseGeneration" FROM "Outbox"
             WHERE "State" = 'Queued' AND "ExpiresAt" IS NOT NULL AND "ExpiresAt" <= {expired}
            """).ToListAsync(cancellationToken);
        return rows.Select(r => new OutboxClaim(new OutboxId(r.Id), new OwnerId(r.OwnerId), r.LeaseOwner, r.LeaseGeneration)).ToList();
    }

    private static object Instant(AppDbContext db, DateTimeOffset instant) =>
        db.Database.IsSqlite() ? instant.ToUnixTimeMilliseconds() : instant.ToUniversalTime();

    private static FormattableString Sqlite(string node, DateTimeOffset at)
    {
        var (now, until, dayAgo) = (at.ToUnixTimeMilliseconds(), (at + Lease).ToUnixTimeMilliseconds(), (at - CapWindow).ToUnixTimeMilliseconds());
        return $"""
            UPDATE "Outbox" SET "State" = 'Claimed', "LeaseOwner" = {node}, "LeaseGeneration" = "LeaseGeneration" + 1,
                   "LeaseUntil" = {until}, "Attempt" = "Attempt" + 1, "StateAt" = {now}
             WHERE "Id" = (SELECT o."Id" FROM "Outbox" AS o JOIN "MailAccounts" AS a ON a."Id" = o."AccountId"
                            WHERE o."State" = 'Queued' AND o."DueAt" <= {now} AND (o."ExpiresAt" IS NULL OR o."ExpiresAt" > {now})
                              AND a."State" = 'Ok' AND a."NextSendAt" <= {now}
                              AND (SELECT COUNT(*) FROM "Outbox" AS s WHERE s."AccountId" = a."Id" AND s."State" IN ('Sent','Unknown') AND s."StateAt" > {dayAgo}) < a."DailyCap"
                              AND NOT EXISTS (SELECT 1 FROM "Outbox" AS x WHERE x."AccountId" = o."AccountId" AND x."State" IN ('Claimed','Transmitting'))
                            ORDER BY o."DueAt", o."Id" LIMIT 1)
               AND "State" = 'Queued'
            RETURNING "Id", "OwnerId", "AccountId", "LeaseGeneration"
            """;
    }

    private static FormattableString Postgres(string node, DateTimeOffset at)
    {
        var (now, until, dayAgo) = (at.ToUniversalTime(), at.ToUniversalTime() + Lease, at.ToUniversalTime() - CapWindow);
        return $"""
            WITH acct AS (
              SELECT a."Id" FROM "MailAccounts" AS a
               WHERE a."State" = 'Ok' AND a."NextSendAt" <= {now}
                 AND (SELECT COUNT(*) FROM "Outbox" AS s WHERE s."AccountId" = a."Id" AND s."State" IN ('Sent','Unknown') AND s."StateAt" > {dayAgo}) < a."DailyCap"
                 AND EXISTS (SELECT 1 FROM "Outbox" AS o WHERE o."AccountId" = a."Id" AND o."State" = 'Queued' AND o."DueAt" <= {now} AND (o."ExpiresAt" IS NULL OR o."ExpiresAt" > {now}))
                 AND NOT EXISTS (SELECT 1 FROM "Outbox" AS x WHERE x."AccountId" = a."Id" AND x."State" IN ('Claimed','Transmitting'))
               ORDER BY a."NextSendAt" FOR UPDATE SKIP LOCKED LIMIT 1),
            pick AS (
              SELECT o."Id" FROM "Outbox" AS o JOIN acct ON acct."Id" = o."AccountId"
               WHERE o."State" = 'Queued' AND o."DueAt" <= {now} AND (o."ExpiresAt" IS NULL OR o."ExpiresAt" > {now})
               ORDER BY o."DueAt", o."Id" FOR UPDATE OF o SKIP LOCKED LIMIT 1)
            UPDATE "Outbox" AS o SET "State" = 'Claimed', "LeaseOwner" = {node}, "LeaseGeneration" = o."LeaseGeneration" + 1,
                   "LeaseUntil" = {until}, "Attempt" = o."Attempt" + 1, "StateAt" = {now}
              FROM pick WHERE o."Id" = pick."Id"
            RETURNING o."Id", o."OwnerId", o."AccountId", o."LeaseGeneration"
            """;
    }

    private sealed record ClaimRow(Guid Id, Guid OwnerId, Guid AccountId, int LeaseGeneration);

    private sealed record AbandonedRow(Guid Id, Guid OwnerId, string LeaseOwner, int LeaseGeneration);
}
