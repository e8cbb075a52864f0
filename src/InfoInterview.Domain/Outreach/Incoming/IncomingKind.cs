namespace InfoInterview.Domain.Outreach.Incoming;

/// <summary>What a mail that came in is, as far as its own marks tell. Stored by name.</summary>
public enum IncomingKind
{
    /// <summary>Somebody wrote it. Whatever is not certainly something else is this.</summary>
    Human,

    /// <summary>A machine answered for them: away, left, received.</summary>
    Automatic,

    /// <summary>A report that a mail was not delivered and will not be.</summary>
    Bounce,

    /// <summary>A report that a mail is late; nothing follows from it.</summary>
    Delay,

    /// <summary>A calendar program answered an invitation.</summary>
    CalendarAnswer,

    /// <summary>From a mailing list or a newsletter.</summary>
    List,
}
