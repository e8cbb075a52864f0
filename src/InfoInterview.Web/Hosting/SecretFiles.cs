using InfoInterview.Domain;

namespace InfoInterview.Web.Hosting;

/// <summary>Reads each setting whose name ends in <c>_FILE</c> from the file it names: the usual way to hand a secret to a container.</summary>
internal static class SecretFiles
{
    private const string Suffix = "_FILE";

    /// <summary>Adds the files' contents over what is configured so far.</summary>
    /// <exception cref="RefusedException">A named file cannot be read.</exception>
    public static void AddSecretFiles(this ConfigurationManager configuration)
    {
        var named = configuration.AsEnumerable()
            .Where(s => s.Value is not null && s.Key.StartsWith(InstallationOptions.Section, StringComparison.OrdinalIgnoreCase) && s.Key.EndsWith(Suffix, StringComparison.OrdinalIgnoreCase))
            .ToDictionary(s => s.Key[..^Suffix.Length], s => Read(s.Key, s.Value!));
        configuration.AddInMemoryCollection(named);
    }

    private static string? Read(string key, string path)
    {
        try
        {
            return File.ReadAllText(path).Trim();
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new RefusedException("configuration.secret-file", $"{key} names {path}, which cannot be read ({unreadable.Message}). Nothing was started; correct the path or its permissions.");
        }
    }
}
