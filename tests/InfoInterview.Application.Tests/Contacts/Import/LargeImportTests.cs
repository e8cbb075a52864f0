using System.Globalization;
using InfoInterview.Application.Contacts;
using InfoInterview.Data;
using InfoInterview.Data.Storage;
using InfoInterview.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Tests.Contacts.Import;

public sealed class LargeImportTests
{
    private static readonly string[] Tables = ["Spaces", "ImportRuns", "Organisations", "Contacts", "ContactEmail", "Employment"];

    // Fewer on PostgreSQL, where each row is a way to the server and back.
    [Theory]
    [InlineData(DatabaseProvider.Sqlite, 30_000)]
    [InlineData(DatabaseProvider.Postgres, 3_000)]
    public async Task Very_many_connections_come_in_and_are_findable(DatabaseProvider provider, int rows)
    {
        await using var floor = await PeopleFloor.OpenAsync(provider);
        var preview = await floor.PreviewAsync(Csv.Of(rows));

        var started = TimeProvider.System.GetTimestamp();
        var result = await floor.CarryOutAsync(preview);
        var taken = TimeProvider.System.GetElapsedTime(started);

        await using var db = await floor.LookAsync();
        Assert.Equal((rows, rows), (result.Added, await db.Contacts.CountAsync(PeopleFloor.Ct)));
        Assert.Equal($"Given{rows - 1} Family{rows - 1}", Assert.Single(await floor.Get<ContactListQueries>().SuggestAsync($"given{rows - 1}", PeopleFloor.Ct)).Name);
        if (provider is not DatabaseProvider.Sqlite)
            return;
        Figure.Print(
            "import",
            ("rows", rows),
            ("ratio_to_raw", Math.Round(taken / await RawAsync(db), 2)),
            ("peak_mb", Environment.WorkingSet / 1024 / 1024));
    }

    // The same rows put into an empty database of the same schema by prepared statements and nothing else.
    private static async Task<TimeSpan> RawAsync(AppDbContext full)
    {
        await using var empty = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        await using var target = await empty.OpenAsync(default);
        await full.Database.OpenConnectionAsync(PeopleFloor.Ct);
        await target.Database.OpenConnectionAsync(PeopleFloor.Ct);
        var (from, to) = ((SqliteConnection)full.Database.GetDbConnection(), (SqliteConnection)target.Database.GetDbConnection());
        var rows = Tables.Select(table => Read(from, table)).ToList();
        var started = TimeProvider.System.GetTimestamp();
        using (var transaction = to.BeginTransaction())
        {
            for (var i = 0; i < Tables.Length; i++)
                Write(to, transaction, Tables[i], rows[i]);
            transaction.Commit();
        }

        return TimeProvider.System.GetElapsedTime(started);
    }

#pragma warning disable CA2100 // Table names from the list above.
    private static List<object[]> Read(SqliteConnection connection, string table)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT * FROM \"{table}\"";
        using var reader = command.ExecuteReader();
        var rows = new List<object[]>();
        while (reader.Read())
        {
            var values = new object[reader.FieldCount];
            reader.GetValues(values);
            rows.Add(values);
        }

        return rows;
    }

    private static void Write(SqliteConnection connection, SqliteTransaction transaction, string table, List<object[]> rows)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        var names = Enumerable.Range(0, rows[0].Length).Select(i => string.Create(CultureInfo.InvariantCulture, $"@p{i}")).ToList();
        command.CommandText = $"INSERT INTO \"{table}\" VALUES ({string.Join(", ", names)})";
        foreach (var name in names)
            command.Parameters.AddWithValue(name, DBNull.Value);
        foreach (var row in rows)
        {
            for (var i = 0; i < row.Length; i++)
                command.Parameters[i].Value = row[i];
            command.ExecuteNonQuery();
        }
    }
#pragma warning restore CA2100
}
