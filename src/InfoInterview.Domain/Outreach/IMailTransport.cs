namespace InfoInterview.Domain.Outreach;

/// <summary>Carries one message to one recipient: over SMTP, or into the practice mailbox.</summary>
public interface IMailTransport
{
    /// <summary>
    /// Tries once to send. Whatever the network or the server does comes back as an outcome, never as an exception.
    /// <paramref name="mayTransmit"/> is called at most once, synchronously, after the recipient was accepted and before the
    /// content is offered; when it answers no, nothing is transmitted. If it throws, nothing was transmitted and its exception
    /// is passed on. Cancelling has an effect only until it has answered yes; after that the transmission is finished.
    /// </summary>
    Task<SendOutcome> SendAsync(MailEnvelope envelope, MailRoute route, Func<bool> mayTransmit, CancellationToken ct);
}
