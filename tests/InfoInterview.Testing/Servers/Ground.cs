using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace InfoInterview.Testing.Servers;

/// <summary>What every server of the tests stands on: a folder, a port, a user without rights, and a bounded wait until it answers.</summary>
internal static class Ground
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>A new folder of its own.</summary>
    public static string Folder(string name) => Directory.CreateTempSubdirectory($"infointerview-{name}-").FullName;

    /// <summary>A port of 127.0.0.1 that is free now.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>The command that runs another as this user, when we are root; nothing otherwise.</summary>
    public static string[] RunAs(string user)
    {
        if (!Environment.IsPrivilegedProcess)
            return [];
        var (uid, gid) = IdsOf(user);
        return ["setpriv", "--reuid", uid, "--regid", gid, "--clear-groups", "--"];
    }

    /// <summary>Gives a folder to this user, when we are root.</summary>
    public static async Task GiveAsync(string folder, string user, CancellationToken ct)
    {
        if (!Environment.IsPrivilegedProcess)
            return;
        var (uid, gid) = IdsOf(user);
        await RunAsync("chown", ["-R", $"{uid}:{gid}", folder], ct);
    }

    /// <summary>Whether there is a user of that name.</summary>
    public static bool HasUser(string user) => File.ReadLines("/etc/passwd").Any(line => line.StartsWith($"{user}:", StringComparison.Ordinal));

    /// <summary>Runs a command to its end; its error output becomes the exception.</summary>
    public static async Task RunAsync(string file, IEnumerable<string> arguments, CancellationToken ct)
    {
        using var process = Process.Start(new ProcessStartInfo(file, arguments) { RedirectStandardError = true, RedirectStandardOutput = true, WorkingDirectory = "/" })
            ?? throw new InvalidOperationException($"{file} did not start.");
        var reading = process.StandardError.ReadToEndAsync(ct);
        await process.StandardOutput.ReadToEndAsync(ct);
        await process.WaitForExitAsync(ct);
        var said = await reading;
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{file} ended with {process.ExitCode}: {said}");
    }

    /// <summary>Tries until it works, ever less often, for two minutes at most: a busy machine is no failure.</summary>
    /// <exception cref="TimeoutException">It never did; carries the server's log.</exception>
    public static async Task UntilAnsweringAsync(Func<CancellationToken, Task> attempt, LeashedProcess server, CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(Patience);
        for (var pause = 20; ; pause = Math.Min(pause * 3 / 2, 500))
        {
            try
            {
                await attempt(limit.Token);
                return;
            }
            catch (Exception fault) when (fault is SocketException or IOException or InvalidOperationException && !limit.IsCancellationRequested)
            {
                await Task.Delay(pause, limit.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (OperationCanceledException) when (!ct.IsCancellationRequested)
            {
                throw new TimeoutException($"The server did not answer in {Patience.TotalMinutes:0} minutes. Its log: {server.Log}");
            }
        }
    }

    /// <summary>Connects to a port of this machine and closes again.</summary>
    public static async Task TouchAsync(int port, CancellationToken ct)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, port, ct);
    }

    private static (string Uid, string Gid) IdsOf(string user)
    {
        var fields = File.ReadLines("/etc/passwd").Select(line => line.Split(':')).First(fields => fields[0] == user);
        return (fields[2], fields[3]);
    }
}
