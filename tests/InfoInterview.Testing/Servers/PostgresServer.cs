using System.Globalization;

namespace InfoInterview.Testing.Servers;

/// <summary>A real PostgreSQL server for one test run, on a free port, without durability; each test takes a database of its own.</summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private const string Owner = "postgres";
    private static readonly string? Binaries = FindBinaries();
    private static readonly Lazy<Task<PostgresServer>> OfThisRun = new(() => StartAsync(CancellationToken.None));
    private readonly LeashedProcess _server;
    private readonly string _superuser;
    private int _databases;

    private PostgresServer(LeashedProcess server, string superuser, int port)
    {
        _server = server;
        _superuser = superuser;
        Port = port;
    }

    /// <summary>Whether it can run here.</summary>
    public static bool Available => SkipReason is null;

    /// <summary>Why it cannot run here, to skip a test by name; null when it can.</summary>
    public static string? SkipReason => Binaries is null ? "PostgreSQL is not installed"
        : Environment.IsPrivilegedProcess && !Ground.HasUser(Owner) ? "PostgreSQL has no user postgres to run as" : null;

    /// <summary>The one server of this test run; it ends with the process.</summary>
    public static Task<PostgresServer> SharedAsync() => OfThisRun.Value;

    /// <summary>Its port on 127.0.0.1.</summary>
    public int Port { get; }

    /// <summary>Starts one and waits until it answers.</summary>
    public static async Task<PostgresServer> StartAsync(CancellationToken ct)
    {
        var folder = Ground.Folder("postgres");
        await Ground.GiveAsync(folder, Owner, ct);
        var data = Path.Combine(folder, "data");
        var port = Ground.FreePort();
        await RunAsync("initdb", ["--auth=trust", "--no-sync", "--encoding=UTF8", "--locale=C.UTF-8", $"--username={Owner}", "-D", data], ct);
        var server = LeashedProcess.Start(folder, "INT",
        [
            .. Ground.RunAs(Owner), Path.Combine(Binaries!, "postgres"), "-D", data, "-F", "-h", "127.0.0.1", "-k", folder,
            "-p", port.ToString(CultureInfo.InvariantCulture), "-c", "max_connections=200",
        ]);
        var postgres = new PostgresServer(server, Owner, port);
        try
        {
            await Ground.UntilAnsweringAsync(limit => RunAsync("pg_isready", ["-h", "127.0.0.1", "-p", port.ToString(CultureInfo.InvariantCulture)], limit), server, ct);
            return postgres;
        }
        catch
        {
            await postgres.DisposeAsync();
            throw;
        }
    }

    /// <summary>Makes an empty database and returns the connection string for it.</summary>
    public async Task<string> CreateDatabaseAsync(CancellationToken ct)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"test{Interlocked.Increment(ref _databases)}");
        await RunAsync("createdb", ["-h", "127.0.0.1", "-p", Port.ToString(CultureInfo.InvariantCulture), "-U", _superuser, name], ct);
        return ConnectionString(name);
    }

    /// <summary>Deletes a database, ending the connections that are left to it.</summary>
    public Task DropDatabaseAsync(string connectionString, CancellationToken ct)
    {
        var name = connectionString.Split(';').Select(part => part.Split('=', 2)).First(part => part[0] == "Database")[1];
        return RunAsync("dropdb", ["-h", "127.0.0.1", "-p", Port.ToString(CultureInfo.InvariantCulture), "-U", _superuser, "--force", name], ct);
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private string ConnectionString(string database) =>
        string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={Port};Database={database};Username={_superuser}");

    private static Task RunAsync(string program, string[] arguments, CancellationToken ct)
    {
        string[] command = [.. Ground.RunAs(Owner), Path.Combine(Binaries ?? throw new InvalidOperationException(SkipReason), program), .. arguments];
        return Ground.RunAsync(command[0], command[1..], ct);
    }

    private static string? FindBinaries() =>
        !Directory.Exists("/usr/lib/postgresql") ? null
        : Directory.GetDirectories("/usr/lib/postgresql")
            .OrderByDescending(path => int.TryParse(Path.GetFileName(path), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0)
            .Select(path => Path.Combine(path, "bin"))
            .FirstOrDefault(path => File.Exists(Path.Combine(path, "initdb")) && File.Exists(Path.Combine(path, "postgres")));
}
