using InfoInterview.Domain;

namespace InfoInterview.Data.Storage;

/// <summary>The folder that holds the SQLite database, the key that wraps the key ring, logs and copies made before a migration.</summary>
public sealed class DataDirectory
{
    /// <summary>The name of a lock file, in whichever folder.</summary>
    internal const string LockName = "infointerview.lock";

    /// <summary>The folder chosen by configuration, or the user's own data folder; made, private to this user, when missing.</summary>
    /// <exception cref="RefusedException">It cannot be made.</exception>
    public DataDirectory(string? configured)
        : this(configured, isMade: true)
    {
    }

    private DataDirectory(string? configured, bool isMade)
    {
        Path = string.IsNullOrWhiteSpace(configured)
            ? System.IO.Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "InfoInterview")
            : System.IO.Path.GetFullPath(configured);
        if (isMade)
            Make(Path);
    }

    /// <summary>The folder as it is: whoever only looks makes nothing.</summary>
    public static DataDirectory Look(string? configured) => new(configured, isMade: false);

    /// <summary>The folder's full path.</summary>
    public string Path { get; }

    /// <summary>The SQLite database.</summary>
    public string Database => File("infointerview.db");

    /// <summary>The file whose exclusive lock says that a process is at work here.</summary>
    public string LockFile => File(LockName);

    /// <summary>The key that wraps the key ring; never in the database, never in a backup.</summary>
    public string WrappingKey => File("keyring.key");

    /// <summary>The <see cref="InstanceMark"/> beside the database; never in a backup.</summary>
    public string InstanceFile => File("instance.json");

    /// <summary>Where logs go.</summary>
    public string Logs => Folder("logs");

    /// <summary>Where a copy of the database goes before it is migrated.</summary>
    public string Copies => Folder("before-migration");

    private static void Make(string path)
    {
        try
        {
            if (OperatingSystem.IsWindows())
                Directory.CreateDirectory(path);
            else
                Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
        catch (Exception unmade) when (unmade is IOException or UnauthorizedAccessException)
        {
            throw new RefusedException("configuration.data-directory", $"The data folder {path} cannot be made ({unmade.Message}). Nothing was started; correct InfoInterview:DataDirectory, or the permissions.");
        }
    }

    private string File(string name) => System.IO.Path.Combine(Path, name);

    private string Folder(string name)
    {
        var folder = File(name);
        Make(folder);
        return folder;
    }
}
