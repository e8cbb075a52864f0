namespace InfoInterview.Domain.Outreach;

/// <summary>The way to a mail server, with the secret for it. Lives only while a message is being sent.</summary>
public sealed class MailRoute(string host, int port, TlsMode tls, string? user = null, string? password = null)
{
    /// <summary>The server's name, which its certificate must carry.</summary>
    public string Host { get; } = host;

    /// <summary>The port, usually 465 or 587.</summary>
    public int Port { get; } = port;

    /// <summary>How it is encrypted.</summary>
    public TlsMode Tls { get; } = tls;

    /// <summary>The user name; null for a server that asks for none.</summary>
    public string? User { get; } = user;

    /// <summary>The password in the clear.</summary>
    public string? Password { get; } = password;

    /// <summary>A PEM file with further certificate authorities to trust for this server, or null for the machine's own.</summary>
    public string? TrustedAuthoritiesFile { get; init; }

    /// <summary>How long to wait.</summary>
    public MailTimeouts Timeouts { get; init; } = MailTimeouts.Usual;

    /// <summary>Names the server only, so that no log can hold the secret.</summary>
    public override string ToString() => $"{Host}:{Port} ({Tls})";
}
