using System.Diagnostics;

namespace InfoInterview.Testing.Servers;

/// <summary>
/// A server that cannot outlive its test host. A shell between the two waits for the end of its input, which comes when it is
/// disposed of and also when the host is killed; then it ends the server and deletes its folder.
/// </summary>
internal sealed class LeashedProcess : IAsyncDisposable
{
    private const string Leash = """
        trap : INT TERM HUP
        exec >/dev/null 2>&1
        folder=$1; signal=$2; shift 2
        "$@" </dev/null >"$folder/server.log" 2>&1 &
        server=$!
        read -r asked && signal=$asked
        kill -s "$signal" "$server"
        wait "$server"
        rm -rf -- "$folder"
        """;

    private readonly Process _shell;
    private readonly string _folder;

    private LeashedProcess(Process shell, string folder)
    {
        _shell = shell;
        _folder = folder;
    }

    /// <summary>Starts the command; <paramref name="signal"/> is the polite way to end it, such as TERM.</summary>
    public static LeashedProcess Start(string folder, string signal, IEnumerable<string> command, IReadOnlyDictionary<string, string?>? environment = null)
    {
        var start = new ProcessStartInfo("/bin/sh") { RedirectStandardInput = true, WorkingDirectory = folder };
        foreach (var (name, value) in environment ?? new Dictionary<string, string?>())
            start.Environment[name] = value;
        foreach (var argument in (string[])["-c", Leash, "leash", folder, signal, .. command])
            start.ArgumentList.Add(argument);
        return new LeashedProcess(Process.Start(start) ?? throw new InvalidOperationException("No shell."), folder);
    }

    /// <summary>What the server wrote to its console so far.</summary>
    public string Log => File.Exists(Path.Combine(_folder, "server.log")) ? File.ReadAllText(Path.Combine(_folder, "server.log")) : "";

    /// <summary>Ends the server at once, as a power cut would, and deletes its folder.</summary>
    public async Task KillAsync()
    {
        await _shell.StandardInput.WriteLineAsync("KILL");
        await DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _shell.StandardInput.Close();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        await _shell.WaitForExitAsync(patience.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!_shell.HasExited)
            _shell.Kill(entireProcessTree: true);
        _shell.Dispose();
        if (Directory.Exists(_folder))
            Directory.Delete(_folder, recursive: true);
    }
}
