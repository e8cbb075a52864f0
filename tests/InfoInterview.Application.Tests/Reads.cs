using System.Collections.Concurrent;
using System.Data.Common;
using System.Text.RegularExpressions;
using InfoInterview.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace InfoInterview.Application.Tests;

/// <summary>Keeps every statement that reads, and asks SQLite how it goes about each.</summary>
internal sealed partial class Reads : DbCommandInterceptor
{
    private readonly ConcurrentDictionary<string, (string Name, object? Value)[]> _statements = new(StringComparer.Ordinal);

    /// <summary>How many different ones there were.</summary>
    public int Count => _statements.Count;

    public void Watch(IServiceCollection services) => services.ConfigureDbContext<SqliteAppDbContext>(db => db.AddInterceptors(this));

    /// <summary>Forgets those before.</summary>
    public void Forget() => _statements.Clear();

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        // What is asked of no row at all, because nothing was found before, ends before it begins.
        if (command.CommandText.StartsWith("SELECT", StringComparison.Ordinal) && !Nothing().IsMatch(command.CommandText))
            _statements[command.CommandText] = [.. command.Parameters.Cast<DbParameter>().Select(p => (p.ParameterName, p.Value))];
        return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
    }

    /// <summary>The steps that go through a whole table, or a whole index, of all owners together.</summary>
    public async Task<IReadOnlyList<string>> WalksAsync(AppDbContext db, CancellationToken cancellationToken)
    {
        var connection = (SqliteConnection)db.Database.GetDbConnection();
        await db.Database.OpenConnectionAsync(cancellationToken);
        var walks = new List<string>();
        foreach (var (sql, parameters) in _statements)
        {
            var tables = Named().Matches(sql).ToLookup(m => m.Groups["alias"].Value, m => m.Groups["table"].Value);
            foreach (var step in await PlanAsync(connection, sql, parameters, cancellationToken))
            {
                if (step.StartsWith("SCAN ", StringComparison.Ordinal) && tables[step.Split(' ')[1]].FirstOrDefault() is { } table)
                    walks.Add($"{step} of {table} in {sql}");
            }
        }

        return walks;
    }

    private static async Task<List<string>> PlanAsync(SqliteConnection connection, string sql, (string Name, object? Value)[] parameters, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The text is EF Core's own.
        command.CommandText = "EXPLAIN QUERY PLAN " + sql;
#pragma warning restore CA2100
        foreach (var (name, value) in parameters)
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var steps = new List<string>();
        while (await reader.ReadAsync(cancellationToken))
            steps.Add(reader.GetString(3));
        return steps;
    }

    [GeneratedRegex("^WHERE 0$", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Nothing();

    [GeneratedRegex("""(?:FROM|JOIN) "(?<table>\w+)" AS "(?<alias>\w+)\u0022""", RegexOptions.CultureInvariant)]
    private static partial Regex Named();
}
