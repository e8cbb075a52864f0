namespace InfoInterview.Domain.Requests;

/// <summary>What they answered.</summary>
public enum ReplyKind
{
    Yes,
    Question,
    Later,
    OutOfOffice,
    No,
    OptOut,

    /// <summary>They wrote, and its user has not said yet what.</summary>
    Unread,
}
