using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Requests;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Data.Outreach;

/// <summary>
/// Holds the rows that have not begun to leave until the transaction ends, so that a worker cannot move one between reading and
/// taking it back: either it is taken back, or it had begun to leave before. SQLite lets only one transaction write at a time.
/// </summary>
public static class OutboxLocks
{
    /// <summary>Holds every such row to a contact.</summary>
    public static Task HoldAsync(AppDbContext db, ContactId contact, CancellationToken cancellationToken) =>
        HoldAsync(db, $"""SELECT "Id" FROM "Outbox" WHERE "OwnerId" = {db.Owner.Value} AND "ContactId" = {contact.Value} AND "State" IN ('Queued','Claimed','Held') ORDER BY "Id" FOR UPDATE""", cancellationToken);

    /// <summary>Holds every such row of a request.</summary>
    public static Task HoldAsync(AppDbContext db, RequestId request, CancellationToken cancellationToken) =>
        HoldAsync(db, $"""SELECT "Id" FROM "Outbox" WHERE "OwnerId" = {db.Owner.Value} AND "RequestId" = {request.Value} AND "State" IN ('Queued','Claimed','Held') ORDER BY "Id" FOR UPDATE""", cancellationToken);

    /// <summary>Holds one row, if it is such a one.</summary>
    public static Task HoldAsync(AppDbContext db, OutboxId row, CancellationToken cancellationToken) =>
        HoldAsync(db, $"""SELECT "Id" FROM "Outbox" WHERE "OwnerId" = {db.Owner.Value} AND "Id" = {row.Value} AND "State" IN ('Queued','Claimed','Held') FOR UPDATE""", cancellationToken);

    private static async Task HoldAsync(AppDbContext db, FormattableString rows, CancellationToken cancellationToken)
    {
        if (!db.Database.IsSqlite())
            await db.Database.ExecuteSqlAsync(rows, cancellationToken);
    }
}
