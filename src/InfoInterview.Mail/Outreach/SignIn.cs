using MailKit.Security;

namespace InfoInterview.Mail.Outreach;

/// <summary>
/// Chooses one way to sign in and tries only that: a wrong password tried in several ways locks accounts. The connection is
/// encrypted or local, so the plain way comes first; every server that offers it can check it.
/// </summary>
internal static class SignIn
{
    /// <summary>The way to sign in among those the server offers.</summary>
    /// <exception cref="NotSupportedException">It offers none that takes a password.</exception>
    public static SaslMechanism With(string user, string password, IReadOnlySet<string> offered)
    {
        if (offered.Contains("PLAIN"))
            return new SaslMechanismPlain(user, password);
        if (offered.Contains("LOGIN"))
            return new SaslMechanismLogin(user, password);
        if (offered.Contains("SCRAM-SHA-256"))
            return new SaslMechanismScramSha256(user, password);
        if (offered.Contains("SCRAM-SHA-1"))
            return new SaslMechanismScramSha1(user, password);
        return offered.Contains("CRAM-MD5")
            ? new SaslMechanismCramMd5(user, password)
            : throw new NotSupportedException(offered.Count == 0 ? "the server offers no way to sign in" : $"the server does not take a password, only {string.Join(", ", offered.Order(StringComparer.Ordinal))}");
    }
}
