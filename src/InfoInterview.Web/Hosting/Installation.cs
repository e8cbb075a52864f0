using InfoInterview.Data;
using InfoInterview.Data.Accounts;
using InfoInterview.Data.Storage;
using InfoInterview.Domain;
using InfoInterview.Domain.Time;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.HttpOverrides;

namespace InfoInterview.Web.Hosting;

/// <summary>Reads the configuration and puts the data floor into the host: what every verb needs.</summary>
internal static class Installation
{
    /// <summary>Registers the database and the key ring; the data folder and the key are made when they are missing.</summary>
    /// <returns>The data folder.</returns>
    /// <exception cref="RefusedException">A setting does not hold.</exception>
    public static DataDirectory AddInstallation(this WebApplicationBuilder builder)
    {
        var settings = Settings.Read(builder);
        var directory = new DataDirectory(settings.Installation.DataDirectory);
        Add(builder, settings, directory);
        builder.Services.AddKeyRing(settings.Keys.WrappingKey, directory);
        return directory;
    }

    /// <summary>Registers the database of an installation that must be there already. Nothing is made.</summary>
    /// <returns>The data folder, and the key if there is one.</returns>
    /// <exception cref="RefusedException">A setting does not hold, or there is no database.</exception>
    public static (DataDirectory Directory, Settings Settings) FindInstallation(this WebApplicationBuilder builder)
    {
        var settings = Settings.Read(builder);
        var directory = DataDirectory.Look(settings.Installation.DataDirectory);
        DatabaseThere.RequireFile(settings.Database, directory);
        Add(builder, settings, directory);
        return (directory, settings);
    }

    /// <summary>Registers the key ring of an installation that is there. Without its key, what is made would open nothing.</summary>
    /// <exception cref="RefusedException">The key is missing or cannot be read.</exception>
    public static void FindKeyRing(this WebApplicationBuilder builder, DataDirectory directory, Settings settings) =>
        builder.Services.AddKeyRing(WrappingKey.Find(settings.Keys.WrappingKey, directory)
            ?? throw new RefusedException("keyring.none", $"There is no key in {directory.WrappingKey}, and InfoInterview:KeyRing:WrappingKey is not set. Nothing was made; run this as the server's user and with its settings."));

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

    private static void Add(WebApplicationBuilder builder, Settings settings, DataDirectory directory)
    {
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<Clock>();
        builder.Services.AddDataFloor(settings.Database, directory);
        builder.Services.Configure<HostFilteringOptions>(options => options.AllowedHosts = Hosts(builder.Configuration, settings.Installation));
        builder.Services.Configure<ForwardedHeadersOptions>(options => Forwarding(options, settings.Installation));
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
            options.KnownProxies.Add(System.Net.IPAddress.Parse(proxy));
    }
}
