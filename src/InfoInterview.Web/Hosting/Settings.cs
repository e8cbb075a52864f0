using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using InfoInterview.Application.Accounts;
using InfoInterview.Data.Storage;
using InfoInterview.Domain;

namespace InfoInterview.Web.Hosting;

/// <summary>The configuration, read and looked through before anything is made: what does not hold stops the start with a sentence that names the setting.</summary>
internal sealed record Settings(InstallationOptions Installation, DatabaseOptions Database, KeyRingOptions Keys)
{
    /// <summary>Reads settings and secrets, and makes them known to whoever asks for options.</summary>
    /// <exception cref="RefusedException">A setting does not hold.</exception>
    public static Settings Read(WebApplicationBuilder builder)
    {
        builder.Configuration.AddSecretFiles();
        RequireProvider(builder.Configuration[$"{DatabaseOptions.Section}:{nameof(DatabaseOptions.Provider)}"]);
        RequireUndo(builder.Configuration[$"{MailOptions.Section}:{nameof(MailOptions.UndoSeconds)}"]);
        var settings = new Settings(Bind<InstallationOptions>(builder, InstallationOptions.Section), Bind<DatabaseOptions>(builder, DatabaseOptions.Section), Bind<KeyRingOptions>(builder, KeyRingOptions.Section));
        Bind<SetupOptions>(builder, SetupOptions.Section);
        RequireAuthorities(Bind<MailOptions>(builder, MailOptions.Section).TrustedAuthoritiesFile);
        RequireAddresses(settings.Installation);
        settings.Database.RequireConnection();
        return settings;
    }

    private static T Bind<T>(WebApplicationBuilder builder, string section)
        where T : class, new()
    {
        builder.Services.AddOptions<T>().BindConfiguration(section);
        return builder.Configuration.GetSection(section).Get<T>() ?? new T();
    }

    private static void RequireProvider(string? said)
    {
        if (!string.IsNullOrEmpty(said) && !Enum.GetNames<DatabaseProvider>().Contains(said, StringComparer.OrdinalIgnoreCase))
            throw new RefusedException("configuration.provider", $"InfoInterview:Database:Provider is Sqlite or Postgres, and “{said}” is neither. Nothing was started; correct it.");
    }

    private static void RequireUndo(string? said)
    {
        if (said is null || (int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds <= MailOptions.MostUndoSeconds))
            return;
        throw new RefusedException("configuration.undo", $"InfoInterview:Mail:UndoSeconds is a whole number from 0 to {MailOptions.MostUndoSeconds.ToString(CultureInfo.InvariantCulture)}, and “{said}” is not. Nothing was started; correct it.");
    }

    private static void RequireAuthorities(string? file)
    {
        if (string.IsNullOrEmpty(file))
            return;
        string? wrong;
        try
        {
            var authorities = new X509Certificate2Collection();
            authorities.ImportFromPemFile(file);
            wrong = authorities.Count == 0 ? "it holds no certificate" : null;
        }
        catch (Exception unread) when (unread is IOException or UnauthorizedAccessException or CryptographicException)
        {
            wrong = unread.Message;
        }

        if (wrong is not null)
            throw new RefusedException("configuration.authorities", $"InfoInterview:Mail:TrustedAuthoritiesFile names {file}, of which no certificate authority can be read ({wrong}). Nothing was started; correct the path or the file, or leave the setting out.");
    }

    private static void RequireAddresses(InstallationOptions installation)
    {
        if (installation.PublicUrl is { Length: > 0 } url && !(Uri.TryCreate(url, UriKind.Absolute, out var parsed) && parsed.Scheme is "https"))
            throw new RefusedException("configuration.public-url", $"InfoInterview:PublicUrl must be an https address, and “{url}” is not. Nothing was started; correct it, or leave it out on a laptop.");
        if (installation.TrustedProxies.FirstOrDefault(proxy => !IPAddress.TryParse(proxy, out _)) is { } unknown)
            throw new RefusedException("configuration.proxy", $"InfoInterview:TrustedProxies holds “{unknown}”, which is not an IP address. Nothing was started; write each proxy's address.");
    }
}
