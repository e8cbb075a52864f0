namespace InfoInterview.Mail.Meetings;

/// <summary>What a calendar object asks its reader to do. [RFC5546]</summary>
public enum CalendarMethod
{
    /// <summary>Invites, or changes an invitation.</summary>
    Request,

    /// <summary>Withdraws an invitation.</summary>
    Cancel,

    /// <summary>Only tells of a meeting: for a download into one's own calendar.</summary>
    Publish,
}
