using System.Runtime.ExceptionServices;
using InfoInterview.Domain.Outreach;
using MailKit.Net.Smtp;
using MimeKit;

namespace InfoInterview.Mail.Outreach;

/// <summary>MailKit's client that asks for leave between the accepted recipient and the content, and changes no byte of a message.</summary>
internal sealed class GuardedSmtpClient(SmtpWire wire, Func<bool> mayTransmit) : SmtpClient(wire)
{
    private volatile bool _allowed;
    private bool _senderAccepted;

    /// <summary>Whether the guard has said yes: from here on nobody may cancel.</summary>
    public bool IsAllowed => _allowed;

    /// <summary>Whether the guard has said no.</summary>
    public bool IsStopped { get; private set; }

    /// <summary>What the guard itself threw.</summary>
    public ExceptionDispatchInfo? GuardFault { get; private set; }

    /// <inheritdoc/>
    protected override void OnSenderAccepted(MimeMessage message, MailboxAddress mailbox, SmtpResponse response) => _senderAccepted = true;

    /// <summary>Asks the guard. With pipelining a server may accept the recipient of a sender it refused; then nothing follows, and nobody is asked.</summary>
    protected override void OnRecipientAccepted(MimeMessage message, MailboxAddress mailbox, SmtpResponse response)
    {
        if (!_senderAccepted)
            return;
        wire.Reach(SendPhase.RcptOk);
        try
        {
            _allowed = mayTransmit();
        }
        catch (Exception fault)
        {
            GuardFault = ExceptionDispatchInfo.Capture(fault);
            throw;
        }

        IsStopped = !_allowed;
        if (IsStopped)
            throw new OperationCanceledException("The guard said no.");
    }

    /// <summary>Leaves the message as it is: every try sends the stored bytes.</summary>
    protected override void Prepare(FormatOptions options, MimeMessage message, EncodingConstraint constraint, int maxLineLength)
    {
    }
}
