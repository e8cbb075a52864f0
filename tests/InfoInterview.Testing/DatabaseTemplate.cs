using System.Collections.Concurrent;
using System.Globalization;
using InfoInterview.Data.Storage;
using InfoInterview.Testing.Servers;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace InfoInterview.Testing;

/// <summary>
/// Databases migrated once a run; each test takes a copy, which is much faster than migrating its own. On PostgreSQL a copy is emptied
/// after its test and taken by another, which is much faster still.
/// </summary>
internal static class DatabaseTemplate
{
    private static readonly Lazy<Task<string>> Sqlite = new(MigrateSqliteAsync);
    private static readonly Lazy<Task<(string Connection, string Shape)>> Postgres = new(MigratePostgresAsync);
    private static readonly ConcurrentDictionary<string, string> Taken = new(StringComparer.Ordinal);
    private static readonly SemaphoreSlim OneCopyAtATime = new(1);
    private static readonly ConcurrentBag<string> Emptied = [];
    private static int _copies;

    private const string Shape = """
        SELECT string_agg(part, ' ' ORDER BY part) FROM (
          SELECT relname::text AS part FROM pg_class WHERE relnamespace = 'public'::regnamespace
          UNION ALL SELECT "MigrationId" FROM "__EFMigrationsHistory") AS parts
        """;

    private const string Truncation = """
        SELECT 'TRUNCATE ' || string_agg(quote_ident(relname), ', ') || ' RESTART IDENTITY' FROM pg_class
        WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> '__EFMigrationsHistory'
        """;

    /// <summary>Copies the template for the test whose folder this is.</summary>
    public static async Task<DatabaseOptions> CopyAsync(DatabaseProvider provider, string folder)
    {
        if (provider is DatabaseProvider.Sqlite)
        {
            var file = new DataDirectory(folder).Database;
            File.Copy(await Sqlite.Value, file);
            Taken[folder] = $"Data Source={file}";
        }
        else
        {
            Taken[folder] = await CopyPostgresAsync((await Postgres.Value).Connection);
        }

        return new DatabaseOptions { Provider = provider, ConnectionString = Taken[folder] };
    }

    /// <summary>Lets go of the copy.</summary>
    public static async Task ForgetAsync(DatabaseProvider provider, string folder)
    {
        if (!Taken.TryRemove(folder, out var connection))
            return;
        if (provider is DatabaseProvider.Sqlite)
        {
            using var pooled = new SqliteConnection(connection);
            SqliteConnection.ClearPool(pooled);
            return;
        }

        if (await EmptyAsync(connection))
        {
            Emptied.Add(connection);
            return;
        }

        await using var open = new NpgsqlConnection(connection);
        NpgsqlConnection.ClearPool(open);
        await ManageAsync(connection, $"DROP DATABASE \"{open.Database}\" WITH (FORCE)");
    }

    private static async Task<string> MigrateSqliteAsync()
    {
        var folder = Directory.CreateTempSubdirectory("infointerview-template-").FullName;
        var file = new DataDirectory(folder).Database;

        // Unpooled, so that the file is whole and without a journal once the migration is done.
        await MigrateAsync(new DatabaseOptions { ConnectionString = $"Data Source={file};Pooling=False" }, folder);
        return file;
    }

    private static async Task<(string Connection, string Shape)> MigratePostgresAsync()
    {
        var server = await PostgresServer.SharedAsync();
        var connection = await server.CreateDatabaseAsync(CancellationToken.None);

        // Unpooled, since a database to which somebody is connected is not copied.
        var unpooled = connection + ";Pooling=false";
        await MigrateAsync(new DatabaseOptions { Provider = DatabaseProvider.Postgres, ConnectionString = unpooled }, Path.GetTempPath());
        return (connection, await AskAsync(unpooled, Shape));
    }

    private static async Task MigrateAsync(DatabaseOptions options, string folder)
    {
        await using var services = TestDatabase.Build(options, folder, TimeProvider.System, more: null);
        await services.GetRequiredService<Migrator>().MigrateAsync(CancellationToken.None);
    }

    private static async Task<string> CopyPostgresAsync(string template)
    {
        if (Emptied.TryTake(out var emptied))
            return emptied;
        var parts = new NpgsqlConnectionStringBuilder(template);
        var name = string.Create(CultureInfo.InvariantCulture, $"copy{Interlocked.Increment(ref _copies)}");
        await OneCopyAtATime.WaitAsync();
        try
        {
            // The files themselves: through the log, block by block, it takes eight times as long.
            await ManageAsync(template, $"CREATE DATABASE \"{name}\" TEMPLATE \"{parts.Database}\" STRATEGY FILE_COPY");
        }
        finally
        {
            OneCopyAtATime.Release();
        }

        parts.Database = name;
        return parts.ConnectionString;
    }

    // A test that changed the schema leaves a database that no other test can use.
    private static async Task<bool> EmptyAsync(string connection)
    {
        if (await AskAsync(connection, Shape) != (await Postgres.Value).Shape)
            return false;
        await AskAsync(connection, await AskAsync(connection, Truncation));
        return true;
    }

    private static async Task<string> AskAsync(string connection, string sql)
    {
        await using var open = new NpgsqlConnection(connection);
        await open.OpenAsync();
        await using var command = open.CreateCommand();
#pragma warning disable CA2100 // Written here, or made of the database's own names.
        command.CommandText = sql;
#pragma warning restore CA2100
        return $"{await command.ExecuteScalarAsync()}";
    }

    // On the server's own database and one pooled connection, which costs no process as its programs do.
    private static async Task ManageAsync(string connection, string sql)
    {
        var parts = new NpgsqlConnectionStringBuilder(connection) { Database = "postgres" };
        await using var maintenance = new NpgsqlConnection(parts.ConnectionString);
        await maintenance.OpenAsync();
        await using var command = maintenance.CreateCommand();
#pragma warning disable CA2100 // The names in it are made here.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
