namespace InfoInterview.Domain.Outreach;

/// <summary>A fault that lies with the account or its server and not with the message, so that the next message would meet it too.</summary>
public enum AccountFault
{
    /// <summary>The user name or password was refused, or is asked for and missing.</summary>
    AuthRefused,

    /// <summary>No encrypted connection came about: wrong mode or port, or an offer withdrawn.</summary>
    TlsFailed,

    /// <summary>The certificate is not to be trusted: other name, expired, or unknown authority.</summary>
    CertificateBad,

    /// <summary>There is no server of that name.</summary>
    HostNotFound,

    /// <summary>The provider will not send for this account: quota used up, sender not allowed, or its policy.</summary>
    QuotaOrPolicy,
}
