namespace InfoInterview.Domain.Outreach;

/// <summary>How the connection to a mail server is protected. Never "if the server offers it".</summary>
public enum TlsMode
{
    /// <summary>TLS from the first byte, usually port 465.</summary>
    ImplicitTls,

    /// <summary>STARTTLS, required, usually port 587.</summary>
    StartTls,

    /// <summary>No TLS; to a server on this machine only.</summary>
    None,
}
