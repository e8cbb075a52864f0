using System.Security.Cryptography.X509Certificates;
using InfoInterview.Domain.Outreach;

namespace InfoInterview.Testing.Servers;

/// <summary>How an <see cref="SmtpSink"/> is to behave.</summary>
public sealed record SmtpSinkOptions
{
    /// <summary>How the way to it is encrypted.</summary>
    public TlsMode Tls { get; init; } = TlsMode.StartTls;

    /// <summary>Who may sign in; null asks nobody to.</summary>
    public string? User { get; init; } = "jane@example.org";

    /// <summary>The password.</summary>
    public string Password { get; init; } = "correct horse battery";

    /// <summary>Whether it takes addresses with letters outside ASCII before the @.</summary>
    public bool SmtpUtf8 { get; init; }

    /// <summary>The longest it thinks, once it has kept a message, before it says so; each time a part of this by chance.</summary>
    public TimeSpan LongestThought { get; init; }

    /// <summary>Makes its certificate; null for a good one.</summary>
    public Func<TestAuthority, X509Certificate2>? Certificate { get; init; }
}
