using InfoInterview.Domain;

namespace InfoInterview.Data.Storage;

/// <summary>
/// Held by whatever may change the installation: one process at a time per data folder. It is a lock on a file beside
/// the database, never on the database itself, whose own locks would be lost by opening and closing it.
/// </summary>
public sealed class InstallationLock : IDisposable
{
    private readonly FileStream _file;

    private InstallationLock(FileStream file) => _file = file;

    /// <summary>Takes the lock.</summary>
    /// <exception cref="RefusedException">Another process holds it.</exception>
    public static InstallationLock Take(DataDirectory directory)
    {
        try
        {
            return new InstallationLock(new FileStream(directory.LockFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException busy)
        {
            throw new RefusedException("installation.locked", $"Another InfoInterview is already running on {directory.Path} ({busy.Message}). Nothing was changed; stop that one first, or choose another InfoInterview:DataDirectory.");
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();
}
