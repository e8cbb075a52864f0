using InfoInterview.Data.Storage;
using InfoInterview.Domain;

namespace InfoInterview.Data.Tests.Storage;

public sealed class InstallationLockTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("infointerview-lock-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void One_folder_is_held_by_one_at_a_time_and_free_again_afterwards()
    {
        var folder = Folder("a");
        using (InstallationLock.Take(folder, new DatabaseOptions()))
            Assert.Equal("installation.locked", Assert.Throws<RefusedException>(() => InstallationLock.Take(folder, new DatabaseOptions())).Code);
        InstallationLock.Take(folder, new DatabaseOptions()).Dispose();
    }

    [Fact]
    public void Two_folders_on_one_sqlite_file_are_not_both_let_in()
    {
        var shared = new DatabaseOptions { ConnectionString = $"Data Source={Path.Combine(Directory.CreateDirectory(Path.Combine(_folder, "shared")).FullName, "people.db")}" };
        using (InstallationLock.Take(Folder("a"), shared))
            Assert.Throws<RefusedException>(() => InstallationLock.Take(Folder("b"), shared));
        InstallationLock.Take(Folder("b"), shared).Dispose();
    }

    [Fact]
    public void A_refusal_lets_go_of_what_it_had_taken()
    {
        var shared = new DatabaseOptions { ConnectionString = $"Data Source={Path.Combine(Folder("a").Path, "people.db")}" };
        using (InstallationLock.Take(Folder("a"), new DatabaseOptions()))
            Assert.Throws<RefusedException>(() => InstallationLock.Take(Folder("b"), shared));
        InstallationLock.Take(Folder("b"), new DatabaseOptions()).Dispose();
    }

    private DataDirectory Folder(string name) => new(Path.Combine(_folder, name));
}
