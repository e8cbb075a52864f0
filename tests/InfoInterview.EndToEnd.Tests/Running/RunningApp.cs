using InfoInterview.Testing.Servers;

namespace InfoInterview.EndToEnd.Tests.Running;

/// <summary>The built app as a process of its own, on a free port, as its README starts it.</summary>
internal sealed class RunningApp : IAsyncDisposable
{
    private readonly LeashedProcess _process;

    private RunningApp(LeashedProcess process, Uri address) => (_process, Address) = (process, address);

    /// <summary>The app's file, from the build that this test belongs to.</summary>
    public static string Program { get; } = Find();

    /// <summary>Where it answers.</summary>
    public Uri Address { get; }

    /// <summary>What it wrote to its console, to explain a failure.</summary>
    public string Log => _process.Log;

    /// <summary>Starts it and waits until it is ready.</summary>
    /// <exception cref="TimeoutException">It was not ready in half a minute; carries its log.</exception>
    public static async Task<RunningApp> StartAsync(Dictionary<string, string?> environment, Uri? at, CancellationToken ct)
    {
        var address = at ?? new Uri($"http://localhost:{Ground.FreePort()}");
        environment["ASPNETCORE_URLS"] = address.GetLeftPart(UriPartial.Authority);
        var app = new RunningApp(LeashedProcess.Start(Ground.Folder("log"), "TERM", ["dotnet", Program], environment), address);
        try
        {
            using var http = new HttpClient { BaseAddress = address };
            await Ground.UntilAnsweringAsync(limit => AskAsync(http, limit), app._process, ct);
            return app;
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    /// <summary>Ends it as a power cut would.</summary>
    public Task KillAsync() => _process.KillAsync();

    /// <summary>Asks it to stop, and waits until it has.</summary>
    public ValueTask DisposeAsync() => _process.DisposeAsync();

    private static async Task AskAsync(HttpClient http, CancellationToken ct)
    {
        try
        {
            using var answer = await http.GetAsync(new Uri("/readyz", UriKind.Relative), ct);
            if (!answer.IsSuccessStatusCode)
                throw new InvalidOperationException(await answer.Content.ReadAsStringAsync(ct));
        }
        catch (HttpRequestException away)
        {
            throw new InvalidOperationException("It does not answer yet.", away);
        }
    }

    private static string Find()
    {
        var here = new DirectoryInfo(AppContext.BaseDirectory);
        var (framework, configuration) = (here.Name, here.Parent!.Name);
        while (!File.Exists(Path.Combine(here.FullName, "InfoInterview.sln")))
            here = here.Parent ?? throw new InvalidOperationException("The tests do not run inside the repository.");
        return Path.Combine(here.FullName, "src", "InfoInterview.Web", "bin", configuration, framework, "InfoInterview.Web.dll");
    }
}
