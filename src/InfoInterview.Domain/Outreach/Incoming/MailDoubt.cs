namespace InfoInterview.Domain.Outreach.Incoming;

/// <summary>What only the user can say about a mail that came in. Asked, never guessed. Stored by name.</summary>
public enum MailDoubt
{
    /// <summary>They wrote: is it yes, later, a question, a no?</summary>
    WhatTheySaid,

    /// <summary>It answers our message, but came from an address that is not known of them.</summary>
    WhoWrote,

    /// <summary>They are away, and it does not say until when.</summary>
    UntilWhen,

    /// <summary>It says that a message came back, but not which one.</summary>
    WhatCameBack,
}
