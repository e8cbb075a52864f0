using InfoInterview.Domain.Outreach;

namespace InfoInterview.Testing.Servers;

/// <summary>How an <see cref="ImapServer"/> is to behave.</summary>
public sealed record ImapServerOptions
{
    /// <summary>How the way to it is encrypted: from the first byte, or by STARTTLS.</summary>
    public TlsMode Tls { get; init; } = TlsMode.ImplicitTls;

    /// <summary>Its folders beside the inbox, each with the mark it carries, such as <c>\Sent</c>; an empty mark for none.</summary>
    public IReadOnlyDictionary<string, string> Folders { get; init; } = new Dictionary<string, string> { ["Sent"] = "\\Sent" };

    /// <summary>Whether it can tell news by itself.</summary>
    public bool Idle { get; init; } = true;

    /// <summary>The most bytes it keeps; null for no end.</summary>
    public int? Quota { get; init; }
}
