using InfoInterview.Domain.Outreach;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Data.Storage;

/// <summary>
/// What the database holds beside the model: search tables, the triggers that keep them true, and partial indexes.
/// EF loses them when it rebuilds a SQLite table, so they are made again, idempotently, after every migration.
/// </summary>
public static class DatabaseExtras
{
    private const string OnItsWay = $"'{nameof(OutboxState.Queued)}','{nameof(OutboxState.Claimed)}','{nameof(OutboxState.Transmitting)}','{nameof(OutboxState.Held)}','{nameof(OutboxState.Unknown)}'";

    private static readonly string[] Both =
    [
        // One mail in flight per account: the backstop of the claim.
        $"""CREATE UNIQUE INDEX IF NOT EXISTS one_inflight ON "Outbox" ("AccountId") WHERE "State" IN ('{nameof(OutboxState.Claimed)}','{nameof(OutboxState.Transmitting)}')""",

        // One message of a kind on its way per request.
        $"""CREATE UNIQUE INDEX IF NOT EXISTS one_on_its_way ON "Outbox" ("RequestId", "Kind") WHERE "RequestId" IS NOT NULL AND "State" IN ({OnItsWay})""",
        $"""CREATE INDEX IF NOT EXISTS outbox_due ON "Outbox" ("AccountId", "DueAt", "Id") WHERE "State" = '{nameof(OutboxState.Queued)}'""",
        """CREATE INDEX IF NOT EXISTS outbox_probe ON "Outbox" ("AccountId", "ProbeAt") WHERE "ProbeAt" IS NOT NULL""",
        """CREATE INDEX IF NOT EXISTS contacts_shown ON "Contacts" ("OwnerId", "SortName", "Id") WHERE "DeletedAt" IS NULL""",
    ];

    private static readonly string[] Sqlite =
    [
        """CREATE TABLE IF NOT EXISTS contact_search_rows (row_no INTEGER PRIMARY KEY, contact_id TEXT NOT NULL UNIQUE)""",
        """CREATE VIRTUAL TABLE IF NOT EXISTS contact_search USING fts5(words, content='', contentless_delete=1, prefix='1 2 3')""",
        """DROP TRIGGER IF EXISTS contact_search_added""",
        """
        CREATE TRIGGER contact_search_added AFTER INSERT ON "Contacts" BEGIN
          INSERT OR IGNORE INTO contact_search_rows (contact_id) VALUES (new."Id");
          INSERT OR REPLACE INTO contact_search (rowid, words) SELECT row_no, new."SearchText" FROM contact_search_rows WHERE contact_id = new."Id";
        END
        """,
        """DROP TRIGGER IF EXISTS contact_search_changed""",
        """
        CREATE TRIGGER contact_search_changed AFTER UPDATE OF "SearchText" ON "Contacts" WHEN old."SearchText" <> new."SearchText" BEGIN
          INSERT OR REPLACE INTO contact_search (rowid, words) SELECT row_no, new."SearchText" FROM contact_search_rows WHERE contact_id = new."Id";
        END
        """,
        """DROP TRIGGER IF EXISTS contact_search_removed""",
        """
        CREATE TRIGGER contact_search_removed AFTER DELETE ON "Contacts" BEGIN
          DELETE FROM contact_search WHERE rowid = (SELECT row_no FROM contact_search_rows WHERE contact_id = old."Id");
          DELETE FROM contact_search_rows WHERE contact_id = old."Id";
        END
        """,
    ];

    private static readonly string[] Postgres =
    [
        """CREATE INDEX IF NOT EXISTS contact_search ON "Contacts" USING gin (to_tsvector('simple', "SearchText"))""",
    ];

    /// <summary>The names of everything made here, for the test that compares them with what the database holds.</summary>
    public static IReadOnlyList<string> NamesOn(DatabaseProvider provider) => provider is DatabaseProvider.Sqlite
        ? ["one_inflight", "one_on_its_way", "outbox_due", "outbox_probe", "contacts_shown", "contact_search_rows", "contact_search", "contact_search_added", "contact_search_changed", "contact_search_removed"]
        : ["one_inflight", "one_on_its_way", "outbox_due", "outbox_probe", "contacts_shown", "contact_search"];

    /// <summary>Makes what is missing.</summary>
    internal static async Task MakeAsync(AppDbContext db, CancellationToken cancellationToken)
    {
        foreach (var sql in Both.Concat(db.Database.IsSqlite() ? Sqlite : Postgres))
            await db.Database.ExecuteSqlRawAsync(sql.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal), cancellationToken);
    }
}
