namespace InfoInterview.Domain.Outreach;

/// <summary>How far a try came, as seen on the wire.</summary>
public enum SendPhase
{
    /// <summary>No usable connection.</summary>
    None,

    /// <summary>Connected and encrypted as asked; the recipient is not accepted yet.</summary>
    Connected,

    /// <summary>The recipient is accepted; the content has not been announced.</summary>
    RcptOk,

    /// <summary>The content was announced, and perhaps partly transmitted.</summary>
    Data,

    /// <summary>The content was transmitted to its end.</summary>
    Dot,

    /// <summary>The server answered to the content.</summary>
    Reply,
}
