namespace InfoInterview.Domain.Outreach.Mailboxes;

/// <summary>A mailbox could not be opened or used. The message says to its user what happened, what the server said, and what to do next.</summary>
public sealed class MailboxException : Exception
{
    /// <summary>Says it in a sentence, with the server's own words and, when it lies with the account, the fault.</summary>
    public MailboxException(string message, string serverWords, AccountFault? fault = null) : base(message) =>
        (ServerWords, Fault) = (serverWords, fault);

    /// <summary>What the server said, or the reason in our words when it said nothing; one line, shortened, secrets taken out.</summary>
    public string ServerWords { get; }

    /// <summary>Set when opening failed because of the account or its server, so that the next try would fail too.</summary>
    public AccountFault? Fault { get; }
}
