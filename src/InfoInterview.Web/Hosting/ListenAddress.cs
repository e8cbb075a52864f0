using System.Net;

namespace InfoInterview.Web.Hosting;

/// <summary>The plain http address at which a program on this machine finds the server, read from the same settings as the server's own.</summary>
public static class ListenAddress
{
    /// <summary>The port when nothing is set.</summary>
    public const int UsualPort = 5080;

    /// <summary>
    /// The first http address of <c>URLS</c>, else the first port of <c>HTTP_PORTS</c>, else the usual port. A name or a wildcard means
    /// every address to the server, so it is this machine. The host's configuration takes the prefix <c>ASPNETCORE_</c> off.
    /// </summary>
    public static Uri Of(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return Parts(configuration["URLS"]).Select(Http).OfType<Uri>().FirstOrDefault()
            ?? Parts(configuration["HTTP_PORTS"]).Select(Local).OfType<Uri>().FirstOrDefault()
            ?? At("localhost", UsualPort);
    }

    private static string[] Parts(string? list) => (list ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static Uri? Local(string port) => ushort.TryParse(port, out var number) && number > 0 ? At("localhost", number) : null;

    private static Uri? Http(string address)
    {
        if (!address.StartsWith("http://", StringComparison.OrdinalIgnoreCase))
            return null;
        var binding = BindingAddress.Parse(address);
        if (binding.IsUnixPipe || binding.IsNamedPipe || binding.Port == 0)
            return null;
        var isOne = IPAddress.TryParse(binding.Host, out var ip) && !ip.Equals(IPAddress.Any) && !ip.Equals(IPAddress.IPv6Any);
        return At(isOne ? binding.Host : "localhost", binding.Port);
    }

    private static Uri At(string host, int port) => new UriBuilder(Uri.UriSchemeHttp, host, port).Uri;
}
