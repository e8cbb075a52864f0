using InfoInterview.Domain.Accounts;
using InfoInterview.Domain.Outreach.Mailboxes;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Data.Outreach;

/// <summary>
/// Gives each mailbox to one node to read. Looks across owners for ids alone; all further work is done in a context of the mailbox's own owner.
/// </summary>
public sealed class MailboxClaims(IDbContextFactory<AppDbContext> contexts)
{
    /// <summary>How long a hold lasts unless it is kept up.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(3);

    /// <summary>Takes every mailbox that nobody reads and whose time to be tried has come.</summary>
    /// <param name="installation">The prefix of every node of this installation; its earlier ones are dead, since we hold its lock.</param>
    /// <param name="node">This node.</param>
    /// <param name="except">Those this node is still busy with, by an earlier claim.</param>
    public async Task<IReadOnlyList<MailboxClaim>> TakeAsync(string installation, string node, IReadOnlyCollection<MailboxId> except, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        object at = db.Database.IsSqlite() ? now.ToUnixTimeMilliseconds() : now.ToUniversalTime();
        var mine = installation + "%";
        var free = await db.Database.SqlQuery<FreeRow>($"""
            SELECT "Id", "OwnerId", "ReaderGeneration" FROM "Mailboxes"
             WHERE "IsPaused" = {false}
               AND ("ReaderUntil" IS NULL OR "ReaderUntil" <= {at} OR ("Reader" LIKE {mine} AND "Reader" <> {node}))
            """).ToListAsync(cancellationToken);
        var taken = new List<MailboxClaim>();
        foreach (var row in free.Where(row => !except.Contains(new MailboxId(row.Id))))
        {
            db.Owner = new OwnerId(row.OwnerId);
            var claim = new MailboxClaim(new MailboxId(row.Id), db.Owner, node, row.ReaderGeneration + 1);
            if (await TakeAsync(db, claim, installation, now, cancellationToken))
                taken.Add(claim);
        }

        return taken;
    }

    private static async Task<bool> TakeAsync(AppDbContext db, MailboxClaim claim, string installation, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (until, node, before) = (now + Lease, claim.Node, claim.Generation - 1);
        return await db.Mailboxes
            .Where(m => m.Id == claim.Id && m.ReaderGeneration == before && !m.IsPaused && (m.ReaderUntil == null || m.ReaderUntil <= now || (m.Reader!.StartsWith(installation) && m.Reader != node)))
            .ExecuteUpdateAsync(m => m.SetProperty(x => x.Reader, node).SetProperty(x => x.ReaderUntil, until).SetProperty(x => x.ReaderGeneration, claim.Generation), cancellationToken) == 1;
    }

    private sealed record FreeRow(Guid Id, Guid OwnerId, int ReaderGeneration);
}
