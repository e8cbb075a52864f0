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
}
