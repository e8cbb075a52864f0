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
}
