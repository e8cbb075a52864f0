namespace InfoInterview.Domain.Accounts;

/// <summary>The two kinds of space a user has. No query crosses from one to the other.</summary>
public enum SpaceKind
{
    /// <summary>Real people and real mail accounts.</summary>
    Real,

    /// <summary>Invented people and the practice mailbox, which nothing ever leaves.</summary>
    Practice,
}
