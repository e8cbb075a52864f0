namespace InfoInterview.Domain.Accounts;

/// <summary>How an account's messages travel.</summary>
public enum MailAccountKind
{
    Smtp,
    Practice,
}
