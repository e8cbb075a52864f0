namespace InfoInterview.Web.Hosting;

/// <summary>Settings of the whole installation. Section <c>InfoInterview</c>.</summary>
public sealed class InstallationOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "InfoInterview";

    /// <summary>The folder for database, logs and keys; empty means the user's own data folder.</summary>
    public string? DataDirectory { get; set; }

    /// <summary>The https address this installation is reached at; the only address ever written into a mail. Empty on a laptop.</summary>
    public string? PublicUrl { get; set; }

    /// <summary>The proxies whose X-Forwarded headers are believed, as addresses; empty believes loopback only.</summary>
    public IList<string> TrustedProxies { get; } = [];
}
