using InfoInterview.Application.Accounts;
using InfoInterview.Data;
using InfoInterview.Data.Storage;
using InfoInterview.Domain;
using InfoInterview.Domain.Time;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.HttpOverrides;

namespace InfoInterview.Web.Hosting;

/// <summary>Reads the configuration and puts the data floor into the host: what every verb needs.</summary>
internal static class Installation
{
    /// <summary>Reads settings and secrets, and registers the database and the key ring.</summary>
    /// <returns>The data folder.</returns>
    /// <exception cref="RefusedException">A setting does not hold.</exception>
    public static DataDirectory AddInstallation(this WebApplicationBuilder builder)
    {
        builder.Configuration.AddSecretFiles();
        var installation = Bind<InstallationOptions>(builder, InstallationOptions.Section);
        var database = Bind<DatabaseOptions>(builder, DatabaseOptions.Section);
        var keys = Bind<KeyRingOptions>(builder, KeyRingOptions.Section);
        Bind<SetupOptions>(builder, SetupOptions.Section);
        Bind<MailOptions>(builder, MailOptions.Section);
        Check(installation, database);

        var directory = new DataDirectory(installation.DataDirectory);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<Clock>();
        builder.Services.AddDataFloor(database, directory).AddKeyRing(keys.WrappingKey, directory);
        builder.Services.Configure<HostFilteringOptions>(options => options.AllowedHosts = Hosts(builder.Configuration, installation));
        builder.Services.Configure<ForwardedHeadersOptions>(options => Forwarding(options, installation));
        return directory;
    }

    /// <summary>Takes the installation for this process alone, as long as what is given back lives.</summary>
    /// <exception cref="RefusedException">Another process has it.</exception>
    public static InstallationLock TakeAlone(this WebApplicationBuilder builder, DataDirectory directory) =>
        InstallationLock.Take(directory, builder.Configuration.GetSection(DatabaseOptions.Section).Get<DatabaseOptions>() ?? new DatabaseOptions());

    /// <summary>Believes the headers of trusted proxies; first in the pipeline.</summary>
    public static WebApplication UseForwarding(this WebApplication app)
    {
        app.UseForwardedHeaders();
        return app;
    }

    private static T Bind<T>(WebApplicationBuilder builder, string section)
        where T : class, new()
    {
        builder.Services.AddOptions<T>().BindConfiguration(section);
        return builder.Configuration.GetSection(section).Get<T>() ?? new T();
    }

    private static void Check(InstallationOptions installation, DatabaseOptions database)
    {
        if (installation.PublicUrl is { Length: > 0 } url && !(Uri.TryCreate(url, UriKind.Absolute, out var parsed) && parsed.Scheme is "https"))
            throw new RefusedException("configuration.public-url", $"InfoInterview:PublicUrl must be an https address, and “{url}” is not. Nothing was started; correct it, or leave it out on a laptop.");
        if (database.Provider is DatabaseProvider.Postgres && string.IsNullOrWhiteSpace(database.ConnectionString))
            throw new RefusedException("configuration.connection", "PostgreSQL needs InfoInterview:Database:ConnectionString. Nothing was started; set it, or choose Sqlite.");
    }

    private static List<string> Hosts(ConfigurationManager configuration, InstallationOptions installation)
    {
        var hosts = new List<string> { "localhost", "127.0.0.1", "[::1]" };
        if (installation.PublicUrl is { Length: > 0 } url)
            hosts.Add(new Uri(url).Host);
        hosts.AddRange((configuration["AllowedHosts"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        return hosts;
    }

    private static void Forwarding(ForwardedHeadersOptions options, InstallationOptions installation)
    {
        options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        foreach (var proxy in installation.TrustedProxies)
            options.KnownProxies.Add(System.Net.IPAddress.TryParse(proxy, out var address) ? address : throw new RefusedException("configuration.proxy", $"InfoInterview:TrustedProxies holds “{proxy}”, which is not an IP address. Nothing was started; write each proxy's address."));
    }
}
