using InfoInterview.Data.Storage;

namespace InfoInterview.EndToEnd.Tests.Running;

/// <summary>How an app of a test is set up.</summary>
internal sealed record AppSettings
{
    /// <summary>The account that every test signs in with, unless it makes its own.</summary>
    public const string Email = "jane@example.org";

    /// <summary>Its password.</summary>
    public const string Password = "walnut river lantern";

    public DatabaseProvider Provider { get; init; } = DatabaseProvider.Sqlite;

    /// <summary>Whether the first start makes the account; else the welcome page does.</summary>
    public bool HasAccount { get; init; } = true;

    /// <summary>A PEM file with an authority to trust for mail servers.</summary>
    public string? TrustedAuthoritiesFile { get; init; }
}
