namespace InfoInterview.Domain.Accounts;

/// <summary>Whether an account may send.</summary>
public enum MailAccountState
{
    Ok,
    Paused,
}
