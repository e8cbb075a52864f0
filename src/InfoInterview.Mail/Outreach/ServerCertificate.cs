using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace InfoInterview.Mail.Outreach;

/// <summary>Judges a mail server's certificate, and says in words what is wrong with it.</summary>
/// <remarks>A further authority may vouch for the server, but never for another name. Only a missing revocation list is forgiven.</remarks>
internal sealed class ServerCertificate(string host, string? authoritiesFile)
{
    private const X509ChainStatusFlags Forgiven = X509ChainStatusFlags.RevocationStatusUnknown | X509ChainStatusFlags.OfflineRevocation;
    private const string ServerUse = "1.3.6.1.5.5.7.3.1";

    /// <summary>What is wrong; null while nothing is.</summary>
    public string? Problem { get; private set; }

    /// <summary>Whether what the server showed may be trusted.</summary>
    public bool Check(X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        Problem = Judge(certificate as X509Certificate2, chain, errors);
        return Problem is null;
    }

    private string? Judge(X509Certificate2? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        if (certificate is null || errors.HasFlag(SslPolicyErrors.RemoteCertificateNotAvailable))
            return "the server showed no certificate";
        if (errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch))
            return $"the certificate is for {NamesOf(certificate)}, not for {host}";
        if (errors == SslPolicyErrors.None)
            return null;
        var status = chain?.ChainStatus ?? [];
        if (status.Length > 0 && status.All(item => (item.Status & ~Forgiven) == 0))
            return null;
        if (authoritiesFile is null)
            return Words(status, certificate);

        using var own = new X509Chain();
        own.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        own.ChainPolicy.CustomTrustStore.ImportFromPemFile(authoritiesFile);
        own.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        own.ChainPolicy.ApplicationPolicy.Add(new System.Security.Cryptography.Oid(ServerUse));
        foreach (var element in chain?.ChainElements ?? Enumerable.Empty<X509ChainElement>())
            own.ChainPolicy.ExtraStore.Add(element.Certificate);
        return own.Build(certificate) ? null : Words(own.ChainStatus, certificate);
    }

    private static string Words(X509ChainStatus[] status, X509Certificate2 certificate)
    {
        var all = status.Aggregate(X509ChainStatusFlags.NoError, (sum, item) => sum | item.Status);
        if (all.HasFlag(X509ChainStatusFlags.NotTimeValid))
            return $"the certificate is valid only from {certificate.NotBefore.ToUniversalTime():yyyy-MM-dd} to {certificate.NotAfter.ToUniversalTime():yyyy-MM-dd}";
        if (all.HasFlag(X509ChainStatusFlags.Revoked))
            return "the certificate has been revoked";
        return (all & (X509ChainStatusFlags.UntrustedRoot | X509ChainStatusFlags.PartialChain)) != 0
            ? $"the certificate comes from an authority this machine does not know ({certificate.GetNameInfo(X509NameType.SimpleName, forIssuer: true)})"
            : $"the certificate cannot be trusted ({all})";
    }

    private static string NamesOf(X509Certificate2 certificate)
    {
        var names = certificate.Extensions.OfType<X509SubjectAlternativeNameExtension>()
            .SelectMany(extension => extension.EnumerateDnsNames().Concat(extension.EnumerateIPAddresses().Select(ip => ip.ToString())))
            .Take(5).ToList();
        return names.Count > 0 ? string.Join(", ", names) : certificate.GetNameInfo(X509NameType.SimpleName, forIssuer: false);
    }
}
