using System.Diagnostics;
using InfoInterview.Application.Accounts;
using InfoInterview.Data;
using InfoInterview.Data.Storage;
using InfoInterview.Domain.Accounts;
using InfoInterview.Testing;
using InfoInterview.Testing.Servers;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace InfoInterview.EndToEnd.Tests.Running;

/// <summary>
/// An installation of the product: its data folder and its database. The app that lives there can be started, killed and
/// started again; a test can reach the same rows through the use cases.
/// </summary>
internal sealed class AppHome : IAsyncDisposable
{
    private readonly AppSettings _settings;
    private readonly Lazy<ServiceProvider> _services;

    private AppHome(AppSettings settings, string folder, string? connection)
    {
        (_settings, Folder, Connection) = (settings, folder, connection);
        _services = new Lazy<ServiceProvider>(Build);
    }

    /// <summary>The data folder.</summary>
    public string Folder { get; }

    /// <summary>The PostgreSQL database; null for SQLite in the folder.</summary>
    public string? Connection { get; }

    public DatabaseProvider Provider => _settings.Provider;

    /// <summary>An empty folder, and an empty database on PostgreSQL; skips the test when that is not here.</summary>
    public static async Task<AppHome> CreateAsync(AppSettings settings, CancellationToken ct)
    {
        if (settings.Provider is DatabaseProvider.Postgres && PostgresServer.SkipReason is { } reason)
            Assert.Skip(reason);
        var connection = settings.Provider is DatabaseProvider.Postgres ? await (await PostgresServer.SharedAsync()).CreateDatabaseAsync(ct) : null;
        return new AppHome(settings, Ground.Folder("app"), connection);
    }

    /// <summary>Starts the app and waits until it is ready.</summary>
    /// <param name="at">Where an earlier start answered; null for a free port.</param>
    public Task<RunningApp> StartAsync(CancellationToken ct, Uri? at = null) => RunningApp.StartAsync(Environment(), at, ct);

    /// <summary>Starts a verb and hands back its process, which the caller ends or waits for.</summary>
    public LeashedProcess Begin(params string[] words) => LeashedProcess.Start(Ground.Folder("verb"), "KILL", ["dotnet", RunningApp.Program, .. words], Environment());

    /// <summary>Runs a verb to its end.</summary>
    /// <returns>What it wrote to its output.</returns>
    /// <exception cref="InvalidOperationException">It did not end with 0; carries its code and what it said.</exception>
    public async Task<string> RunVerbAsync(CancellationToken ct, params string[] words)
    {
        var start = new ProcessStartInfo("dotnet", [RunningApp.Program, .. words]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Folder };
        foreach (var (name, value) in Environment())
            start.Environment[name] = value;
        using var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        var complaining = process.StandardError.ReadToEndAsync(ct);
        var said = await process.StandardOutput.ReadToEndAsync(ct);
        var complained = await complaining;
        await process.WaitForExitAsync(ct);
        return process.ExitCode == 0 ? said : throw new InvalidOperationException($"{words[0]} ended with {process.ExitCode}: {said}{complained}");
    }

    /// <summary>The owner of the only account's real space.</summary>
    public async Task<OwnerId> OwnerAsync(CancellationToken ct)
    {
        await using var db = await _services.Value.GetRequiredService<IDbContextFactory<AppDbContext>>().CreateDbContextAsync(ct);
        return new OwnerId(await db.Users.Select(u => u.ActiveOwnerId).SingleAsync(ct));
    }

    /// <summary>A scope that acts for the owner; use cases come from it.</summary>
    public AsyncServiceScope ActingFor(OwnerId owner)
    {
        var scope = _services.Value.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Actor>().ActFor(owner);
        return scope;
    }

    /// <summary>Runs a use case for the owner, beside the running app or without it.</summary>
    public async Task<TResult> WithAsync<TUseCase, TResult>(OwnerId owner, Func<TUseCase, Task<TResult>> run) where TUseCase : notnull
    {
        await using var scope = ActingFor(owner);
        return await run(scope.ServiceProvider.GetRequiredService<TUseCase>());
    }

    /// <summary>Looks at the owner's rows, beside the running app or without it.</summary>
    public async Task<T> LookAsync<T>(OwnerId owner, Func<AppDbContext, Task<T>> look, CancellationToken ct)
    {
        await using var db = await _services.Value.GetRequiredService<IDbContextFactory<AppDbContext>>().CreateDbContextAsync(ct);
        db.Owner = owner;
        return await look(db);
    }

    public async ValueTask DisposeAsync()
    {
        if (_services.IsValueCreated)
            await _services.Value.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Npgsql.NpgsqlConnection.ClearAllPools();
        if (Connection is not null)
            await (await PostgresServer.SharedAsync()).DropDatabaseAsync(Connection, CancellationToken.None);
        Directory.Delete(Folder, recursive: true);
    }

    private Dictionary<string, string?> Environment() => new()
    {
        ["DOTNET_ENVIRONMENT"] = "Production",
        ["ASPNETCORE_ENVIRONMENT"] = "Production",
        ["InfoInterview__DataDirectory"] = Folder,
        ["InfoInterview__Database__Provider"] = _settings.Provider.ToString(),
        ["InfoInterview__Database__ConnectionString"] = Connection,
        ["InfoInterview__Mail__TrustedAuthoritiesFile"] = _settings.TrustedAuthoritiesFile,
        ["InfoInterview__Setup__Email"] = _settings.HasAccount ? AppSettings.Email : null,
        ["InfoInterview__Setup__Password"] = AppSettings.Password,
        ["InfoInterview__Setup__Name"] = "Jane Alvarez",
        ["InfoInterview__Setup__TimeZone"] = "Europe/London",
        ["InfoInterview__Setup__Region"] = "GB-ENG",
    };

    private ServiceProvider Build() => TestDatabase.Build(
        new DatabaseOptions { Provider = Provider, ConnectionString = Connection }, Folder, TimeProvider.System,
        services => services.RemoveAll<IDataProtectionProvider>().AddKeyRing(null, new DataDirectory(Folder)));
}
