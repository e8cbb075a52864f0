using System.Net.Sockets;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Outreach.Mailboxes;
using MailKit;
using MailKit.Net.Imap;
using MailKit.Security;

namespace InfoInterview.Mail.Outreach.Mailboxes;

/// <summary>Turns what went wrong with a mailbox into the sentence its user reads: what happened, the server's own words, what to do next.</summary>
internal sealed class ImapProblem(MailRoute route, ImapWire wire, ServerCertificate certificate)
{
    // RFC 5530: the password may be right, the server just cannot say.
    private static readonly string[] Passing = ["[UNAVAILABLE]", "[INUSE]", "[LIMIT]", "[SERVERBUG]", "[CONTACTADMIN]"];

    private readonly ServerWords _words = new(route);

    /// <summary>The exception for a fault at this step.</summary>
    public MailboxException Of(ImapStep step, Exception fault)
    {
        var refusal = fault is SslHandshakeException or OperationCanceledException || certificate.Problem is not null ? null : wire.Refusal;
        return Say(step, _words.Clean(refusal ?? Reason(fault)), refusal is not null, Blame(step, fault, refusal));
    }

    /// <summary>The exception for a reason in our own words.</summary>
    public MailboxException Of(ImapStep step, string reason) => Say(step, reason, false, null);

    private MailboxException Say(ImapStep step, string words, bool theirs, AccountFault? blame)
    {
        var quote = words.Length == 0 ? "" : theirs ? $" It said: “{words}”." : $" The reason: {words.TrimEnd('.')}.";
        return new MailboxException($"{Happened(step, blame)}{quote} {Next(step, blame)}", words, blame);
    }

    private AccountFault? Blame(ImapStep step, Exception fault, string? refusal) => fault switch
    {
        _ when certificate.Problem is not null => AccountFault.CertificateBad,
        SslHandshakeException or PlainTextRefusedException => AccountFault.TlsFailed,
        SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData } => AccountFault.HostNotFound,
        NotSupportedException or ImapCommandException when step == ImapStep.Connect && route.Tls == TlsMode.StartTls => AccountFault.TlsFailed,
        _ when wire.IsPreauthenticated && route.Tls == TlsMode.StartTls => AccountFault.TlsFailed,
        AuthenticationException or NotSupportedException or ServiceNotAuthenticatedException when step == ImapStep.SignIn => IsPassing(refusal) ? null : AccountFault.AuthRefused,
        _ => null,
    };

    private static bool IsPassing(string? refusal) => refusal is not null && Passing.Any(code => refusal.StartsWith(code, StringComparison.OrdinalIgnoreCase));

    private string Reason(Exception fault) => fault switch
    {
        _ when certificate.Problem is { } problem => problem,
        SslHandshakeException => $"no encrypted connection came about ({(fault.InnerException ?? fault).Message})",
        SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData } => "there is no server of that name",
        OperationCanceledException or TimeoutException => "no answer in time",
        ServiceNotConnectedException => "the connection is closed",
        _ => fault.Message,
    };

    private string Happened(ImapStep step, AccountFault? blame) => (blame, step) switch
    {
        (AccountFault.AuthRefused, _) => $"{route.Host} did not let the account sign in.",
        (AccountFault.TlsFailed, _) => $"No encrypted connection to {route.Host} on port {route.Port} came about.",
        (AccountFault.CertificateBad, _) => $"The certificate of {route.Host} cannot be trusted.",
        (AccountFault.HostNotFound, _) => $"The server {route.Host} was not found.",
        (_, ImapStep.Connect) => $"{route.Host} could not be reached on port {route.Port}.",
        (_, ImapStep.SignIn) => $"Signing in to {route.Host} did not work.",
        (_, ImapStep.File) => $"No copy could be filed in the Sent folder at {route.Host}.",
        _ => $"The mailbox at {route.Host} could not be read.",
    };

    private string Next(ImapStep step, AccountFault? blame) => (blame, step) switch
    {
        (AccountFault.AuthRefused, _) => "Nothing was read. Check the user name and password; some providers ask for a separate app password.",
        (AccountFault.TlsFailed, _) when route.Tls == TlsMode.ImplicitTls => "Nothing was read. If the port is 143, choose STARTTLS; TLS from the start usually goes with 993.",
        (AccountFault.TlsFailed, _) => "Nothing was read. If the port is 993, choose TLS from the start; STARTTLS usually goes with 143.",
        (AccountFault.CertificateBad, _) => "Nothing was read, and the password was not shown to it. Check the server's name with your provider.",
        (AccountFault.HostNotFound, _) => "Nothing was read. Check the spelling of the server's name.",
        (_, ImapStep.Connect) => "Nothing was read. Check the server's name, the port and the kind of encryption.",
        (_, ImapStep.SignIn) => "Nothing was read. Try again later.",
        (_, ImapStep.File) => "The message itself is not affected. Look at that folder in your mail program, and whether the mailbox is full.",
        _ => "Nothing is lost: what was not read is still there. Try again later.",
    };
}
