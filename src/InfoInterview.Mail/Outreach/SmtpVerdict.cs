using System.Net.Sockets;
using InfoInterview.Domain.Outreach;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;

namespace InfoInterview.Mail.Outreach;

/// <summary>Turns what the wire showed and what MailKit threw into an outcome. The wire is believed first.</summary>
internal sealed class SmtpVerdict(MailRoute route, SmtpWire wire, ServerCertificate certificate)
{
    private readonly ServerWords _words = new(route);

    /// <summary>The outcome of a conversation that ended with <paramref name="fault"/>, or without one.</summary>
    public SendOutcome Of(Exception? fault)
    {
        if (wire.Answer is { } answer)
            return ByReply(answer, SendPhase.Reply, fault);
        if (fault is null)
            return new(SendVerdict.Sent, SendPhase.Reply, 250, null, "");
        if (wire.ContentOffered)
            return Plain(SendVerdict.Unknown, wire.Phase, $"The server did not answer to the message: {Say(fault)}");
        return wire.LastCommand is "MAIL" or "RCPT" or "DATA" && fault is SmtpCommandException refused
            ? ByReply(new SmtpReply((int)refused.StatusCode, WordsOf(refused)), wire.Phase, fault)
            : NothingLeft(fault);
    }

    /// <summary>The guard said no.</summary>
    public SendOutcome Stopped() => Plain(SendVerdict.Stopped, wire.Phase, "Stopped before anything was transmitted.");

    /// <summary>Our own refusal, in our words: nothing was transmitted and trying again would not help.</summary>
    public SendOutcome Refused(string sentence) => Plain(SendVerdict.Refused, wire.Phase, sentence);

    private SendOutcome ByReply(SmtpReply reply, SendPhase phase, Exception? fault)
    {
        var verdict = reply.Code switch
        {
            >= 200 and < 300 when phase == SendPhase.Reply => SendVerdict.Sent,
            >= 400 and < 500 => SendVerdict.Deferred,
            >= 500 and < 600 => SendVerdict.Refused,
            _ when phase == SendPhase.Reply => SendVerdict.Unknown,
            _ => SendVerdict.NotSent,
        };
        return new(verdict, phase, reply.Code, reply.EnhancedCode, _words.Clean(reply.Words), verdict == SendVerdict.Refused ? FaultOf(reply, phase, fault) : null);
    }

    private static AccountFault? FaultOf(SmtpReply reply, SendPhase phase, Exception? fault)
    {
        if (reply.Code is 530 or 535)
            return AccountFault.AuthRefused;
        var sender = fault is SmtpCommandException { ErrorCode: SmtpErrorCode.SenderNotAccepted };
        var policy = phase >= SendPhase.Data && reply.EnhancedCode?.StartsWith("5.7.", StringComparison.Ordinal) == true;
        return sender || policy || reply.EnhancedCode == "5.4.5" ? AccountFault.QuotaOrPolicy : null;
    }

    private SendOutcome NothingLeft(Exception fault)
    {
        var reply = wire.LastReply is { Code: >= 400 } last ? last
            : fault is ServiceNotAuthenticatedException ? new SmtpReply((int)SmtpStatusCode.AuthenticationRequired, fault.Message) : null;
        var words = reply is not null && fault is not SslHandshakeException ? reply.Words : Say(fault);
        return new(SendVerdict.NotSent, wire.Phase, reply?.Code, reply?.EnhancedCode, _words.Clean(words), Blame(fault, reply));
    }

    private AccountFault? Blame(Exception fault, SmtpReply? reply) => fault switch
    {
        _ when certificate.Problem is not null => AccountFault.CertificateBad,
        SslHandshakeException => AccountFault.TlsFailed,
        SmtpCommandException when wire.LastCommand == "STARTTLS" => AccountFault.TlsFailed,
        NotSupportedException when wire.Phase == SendPhase.None => AccountFault.TlsFailed,
        PlainTextRefusedException => AccountFault.TlsFailed,
        ServiceNotAuthenticatedException or AuthenticationException or NotSupportedException => reply is { Code: < 500 } ? null : AccountFault.AuthRefused,
        SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData } => AccountFault.HostNotFound,
        _ => null,
    };

    private string Say(Exception fault) => fault switch
    {
        _ when certificate.Problem is { } problem => problem,
        SslHandshakeException => $"no encrypted connection came about ({(fault.InnerException ?? fault).Message})",
        SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData } => "there is no server of that name",
        OperationCanceledException or TimeoutException => "no answer in time",
        _ => fault.Message,
    };

    private string WordsOf(SmtpCommandException refused) => wire.LastReply is { } reply && reply.Code == (int)refused.StatusCode ? reply.Words : refused.Message;

    private SendOutcome Plain(SendVerdict verdict, SendPhase phase, string text) => new(verdict, phase, null, null, _words.Clean(text));
}
