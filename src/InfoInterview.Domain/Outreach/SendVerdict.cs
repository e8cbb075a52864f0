namespace InfoInterview.Domain.Outreach;

/// <summary>What came of one try to send.</summary>
public enum SendVerdict
{
    /// <summary>The server accepted the content.</summary>
    Sent,

    /// <summary>The server refused for good (5xx). Trying again would not help.</summary>
    Refused,

    /// <summary>The server asked to try later (4xx). It has not taken the message.</summary>
    Deferred,

    /// <summary>Provably nothing was transmitted: not connected, not encrypted, not signed in, or dropped before the content.</summary>
    NotSent,

    /// <summary>The content was offered and no clear answer came. It may or may not have been sent.</summary>
    Unknown,

    /// <summary>The guard said no; nothing was transmitted.</summary>
    Stopped,
}
