using InfoInterview.Domain.Outreach;

namespace InfoInterview.Mail.Outreach;

/// <summary>Says in a sentence why a test message did not get through, with the server's own words.</summary>
public static class SmtpProblem
{
    /// <summary>What happened, what the server said, and what to try; for every outcome but a sent one.</summary>
    public static string Describe(SendOutcome outcome, MailRoute route)
    {
        var words = outcome.Text.Length == 0 ? "" : outcome.Code is { } code ? $" It said: “{code} {outcome.Text}”." : $" The reason: {outcome.Text.TrimEnd('.')}.";
        return $"{Happened(outcome, route)}{words} {Next(outcome, route)}";
    }

    private static string Happened(SendOutcome outcome, MailRoute route) => outcome.Fault switch
    {
        AccountFault.AuthRefused => $"{route.Host} did not let the account sign in.",
        AccountFault.TlsFailed => $"No encrypted connection to {route.Host} on port {route.Port} came about.",
        AccountFault.CertificateBad => $"The certificate of {route.Host} cannot be trusted.",
        AccountFault.HostNotFound => $"The server {route.Host} was not found.",
        AccountFault.QuotaOrPolicy => $"{route.Host} will not send for this account.",
        _ => outcome.Verdict switch
        {
            SendVerdict.Sent => $"{route.Host} accepted the message.",
            SendVerdict.Refused => $"{route.Host} refused the message.",
            SendVerdict.Deferred => $"{route.Host} asked to try again later.",
            SendVerdict.Unknown => $"The message was transmitted, but {route.Host} did not confirm it.",
            SendVerdict.Stopped => "The message was stopped before it left.",
            _ when outcome.Phase == SendPhase.None => $"{route.Host} could not be reached on port {route.Port}.",
            _ => $"The connection to {route.Host} ended before the message was transmitted.",
        },
    };

    private static string Next(SendOutcome outcome, MailRoute route) => outcome switch
    {
        { Fault: AccountFault.AuthRefused } => "Nothing was sent. Check the user name and password; some providers ask for a separate app password.",
        { Fault: AccountFault.TlsFailed } when route.Tls == TlsMode.ImplicitTls => "Nothing was sent. If the port is 587, choose STARTTLS; TLS from the start usually goes with 465.",
        { Fault: AccountFault.TlsFailed } => "Nothing was sent. If the port is 465, choose TLS from the start; STARTTLS usually goes with 587.",
        { Fault: AccountFault.CertificateBad } => "Nothing was sent, and the password was not shown to it. Check the server's name with your provider.",
        { Fault: AccountFault.HostNotFound } => "Nothing was sent. Check the spelling of the server's name.",
        { Fault: AccountFault.QuotaOrPolicy } => "It was not sent. Check with your provider what this account may send.",
        { Verdict: SendVerdict.Sent } => "Look for it in your inbox.",
        { Verdict: SendVerdict.Unknown } => "Look in your inbox and your Sent folder before you try again.",
        { Verdict: SendVerdict.Refused } => "It was not sent. Check the address.",
        { Verdict: SendVerdict.NotSent, Phase: SendPhase.None } => "Nothing was sent. Check the server's name, the port and the kind of encryption.",
        _ => "Nothing was sent. Try again later.",
    };
}
