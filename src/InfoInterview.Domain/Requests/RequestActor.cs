namespace InfoInterview.Domain.Requests;

/// <summary>Who moved a request: its user, the outbox that sent a message, the mailbox that an answer came into, or the passing of time.</summary>
public enum RequestActor
{
    User,
    Outbox,
    Mailbox,
    System,
}
