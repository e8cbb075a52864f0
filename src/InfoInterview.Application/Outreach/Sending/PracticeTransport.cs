using InfoInterview.Domain.Outreach;

namespace InfoInterview.Application.Outreach.Sending;

/// <summary>The practice mailbox: what is sent arrives at once, inside the app, and nowhere else. Its user answers as the guest would.</summary>
public sealed class PracticeTransport : IMailTransport
{
    /// <inheritdoc/>
    public Task<SendOutcome> SendAsync(MailEnvelope envelope, MailRoute route, Func<bool> mayTransmit, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(mayTransmit);
        return Task.FromResult(mayTransmit()
            ? new SendOutcome(SendVerdict.Sent, SendPhase.Reply, 250, "2.0.0", "The practice mailbox has it.")
            : new SendOutcome(SendVerdict.Stopped, SendPhase.RcptOk, null, null, "Withdrawn before it left."));
    }
}
