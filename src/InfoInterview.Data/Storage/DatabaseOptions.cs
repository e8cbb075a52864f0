using InfoInterview.Domain;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace InfoInterview.Data.Storage;

/// <summary>Which database, and where. Section <c>InfoInterview:Database</c>.</summary>
public sealed class DatabaseOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "InfoInterview:Database";

    /// <summary>"Sqlite" or "Postgres".</summary>
    public DatabaseProvider Provider { get; set; } = DatabaseProvider.Sqlite;

    /// <summary>The connection string; empty means infointerview.db in the data directory (SQLite only).</summary>
    public string? ConnectionString { get; set; }

    /// <summary>The file of a SQLite database; null for a database without one.</summary>
    public string? FileIn(DataDirectory directory)
    {
        ArgumentNullException.ThrowIfNull(directory);
        if (Provider is not DatabaseProvider.Sqlite)
            return null;
        if (string.IsNullOrWhiteSpace(ConnectionString))
            return directory.Database;
        var source = new SqliteConnectionStringBuilder(ConnectionString).DataSource;
        return source is "" or ":memory:" ? null : Path.GetFullPath(source);
    }

    /// <summary>Refuses a connection string that is none of its provider's. It may hold a password, so it is not repeated.</summary>
    /// <exception cref="RefusedException">It is missing where one is needed, or cannot be read.</exception>
    public void RequireConnection()
    {
        if (Provider is DatabaseProvider.Postgres && string.IsNullOrWhiteSpace(ConnectionString))
            throw new RefusedException("configuration.connection", "PostgreSQL needs InfoInterview:Database:ConnectionString. Nothing was started; set it, or choose Sqlite.");
        try
        {
            _ = Provider is DatabaseProvider.Postgres ? new NpgsqlConnectionStringBuilder(ConnectionString).ConnectionString : new SqliteConnectionStringBuilder(ConnectionString).ConnectionString;
        }
        catch (Exception unread) when (unread is ArgumentException or FormatException or InvalidCastException or OverflowException)
        {
            throw new RefusedException("configuration.connection", $"InfoInterview:Database:ConnectionString is no connection string for {Provider}. Nothing was started; correct it.");
        }
    }
}
