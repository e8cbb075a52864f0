using System.Net;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace InfoInterview.Testing.Servers;

/// <summary>A certificate authority made for one test run, and the certificates it issues.</summary>
public sealed class TestAuthority : IDisposable
{
    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly X509Certificate2 _certificate;

    /// <summary>A new authority that no machine knows.</summary>
    public TestAuthority()
    {
        var request = new CertificateRequest("CN=InfoInterview test authority", _key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        var now = TimeProvider.System.GetUtcNow();
        _certificate = request.CreateSelfSigned(now.AddDays(-30), now.AddDays(30));
    }

    /// <summary>Writes the authority's own certificate as PEM and returns the path.</summary>
    public string WriteTo(string folder)
    {
        var path = Path.Combine(folder, "authority.pem");
        File.WriteAllText(path, _certificate.ExportCertificatePem());
        return path;
    }

    /// <summary>A server certificate for localhost and 127.0.0.1, or for other names.</summary>
    public X509Certificate2 Issue(IReadOnlyList<string>? names = null, bool expired = false)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={names?[0] ?? "localhost"}", key, HashAlgorithmName.SHA256);
        var alternatives = new SubjectAlternativeNameBuilder();
        foreach (var name in names ?? ["localhost"])
            alternatives.AddDnsName(name);
        if (names is null)
            alternatives.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(alternatives.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, false));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.1")], false));
        request.CertificateExtensions.Add(X509AuthorityKeyIdentifierExtension.CreateFromCertificate(_certificate, true, false));
        var now = TimeProvider.System.GetUtcNow();
        var from = now.AddDays(-20);
        using var issued = request.Create(_certificate, from, expired ? now.AddDays(-1) : now.AddDays(20), RandomNumberGenerator.GetBytes(12));
        using var whole = issued.CopyWithPrivateKey(key);
        return X509CertificateLoader.LoadPkcs12(whole.Export(X509ContentType.Pkcs12), null);
    }

    /// <summary>Whether a server showed one of its certificates, and for the name it was asked by.</summary>
    public bool Vouches(X509Certificate? shown, SslPolicyErrors errors)
    {
        using var own = new X509Chain();
        own.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        own.ChainPolicy.CustomTrustStore.Add(_certificate);
        own.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        return !errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch) && shown is X509Certificate2 certificate && own.Build(certificate);
    }

    /// <summary>Writes a certificate and its key as one PEM file for a server, and returns the path.</summary>
    public static string WriteForServer(X509Certificate2 certificate, string folder)
    {
        using var key = certificate.GetECDsaPrivateKey() ?? throw new InvalidOperationException("The certificate has no key.");
        using var exportable = ECDsa.Create();
        exportable.ImportEncryptedPkcs8PrivateKey("x", key.ExportEncryptedPkcs8PrivateKey("x", new PbeParameters(PbeEncryptionAlgorithm.Aes128Cbc, HashAlgorithmName.SHA256, 1)), out _);
        var path = Path.Combine(folder, "server.pem");
        File.WriteAllText(path, certificate.ExportCertificatePem() + "\n" + exportable.ExportPkcs8PrivateKeyPem() + "\n");
        return path;
    }

    public void Dispose()
    {
        _certificate.Dispose();
        _key.Dispose();
    }
}
