namespace InfoInterview.Domain.Outreach.Incoming;

/// <summary>How a mail that came in was found to belong to a person. Never by its subject alone. Stored by name.</summary>
public enum MatchedBy
{
    /// <summary>It answers one of our messages by its Message-ID.</summary>
    Thread,

    /// <summary>It gives back one of our messages, by Message-ID or by our own mark.</summary>
    Returned,

    /// <summary>Somebody who is being asked wrote it, in whatever thread.</summary>
    Sender,
}
