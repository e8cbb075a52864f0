using InfoInterview.Domain;

namespace InfoInterview.Data.Storage;

/// <summary>
/// Held by whatever may change the installation: one process at a time per data folder and per SQLite database. It is a
/// lock on a file beside the database, never on the database itself, whose own locks would be lost by opening and closing it.
/// </summary>
public sealed class InstallationLock : IDisposable
{
    private readonly Stack<FileStream> _files = new();

    private InstallationLock()
    {
    }

    /// <summary>Takes the lock: in the data folder, and beside a SQLite database that lies elsewhere.</summary>
    /// <exception cref="RefusedException">Another process holds it.</exception>
    public static InstallationLock Take(DataDirectory directory, DatabaseOptions database)
    {
        ArgumentNullException.ThrowIfNull(directory);
        ArgumentNullException.ThrowIfNull(database);
        var taken = new InstallationLock();
        foreach (var path in new[] { directory.LockFile, LockBeside(database.FileIn(directory)) ?? directory.LockFile }.Distinct(StringComparer.Ordinal))
        {
            try
            {
                taken._files.Push(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            }
            catch (IOException busy)
            {
                taken.Dispose();
                throw new RefusedException("installation.locked", $"Another InfoInterview is already running on {Path.GetDirectoryName(path)} ({busy.Message}). Nothing was changed; stop that one first, or choose another InfoInterview:DataDirectory.");
            }
        }

        return taken;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        while (_files.TryPop(out var file))
            file.Dispose();
    }

    private static string? LockBeside(string? file) => file is null ? null : Path.Combine(Path.GetDirectoryName(file)!, DataDirectory.LockName);
}
