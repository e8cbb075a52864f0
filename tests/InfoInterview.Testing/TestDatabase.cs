using InfoInterview.Application;
using InfoInterview.Application.Accounts;
using InfoInterview.Data;
using InfoInterview.Data.Storage;
using InfoInterview.Domain.Accounts;
using InfoInterview.Domain.Time;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace InfoInterview.Testing;

/// <summary>A migrated database of its own for one test, on real SQLite or PostgreSQL, with the product's floors on it.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly string _folder;

    private TestDatabase(DatabaseProvider provider, string folder, ServiceProvider services, FakeTimeProvider time) =>
        (Provider, _folder, Services, Time) = (provider, folder, services, time);

    public DatabaseProvider Provider { get; }

    public ServiceProvider Services { get; }

    /// <summary>Monday 2 March 2026, nine in the morning UTC, until a test moves it.</summary>
    public FakeTimeProvider Time { get; }

    /// <summary>The databases, for a theory; one that is not here is skipped by name when the test asks for it.</summary>
    public static IEnumerable<object[]> All => [[DatabaseProvider.Sqlite], [DatabaseProvider.Postgres]];

    /// <summary>Makes the database, or skips the test.</summary>
    /// <param name="provider">Which kind.</param>
    /// <param name="more">Further registrations, made last.</param>
    public static async Task<TestDatabase> CreateAsync(DatabaseProvider provider, Action<IServiceCollection>? more = null)
    {
        if (provider is DatabaseProvider.Postgres && Servers.PostgresServer.SkipReason is { } reason)
            Assert.Skip(reason);
        var folder = Directory.CreateTempSubdirectory("infointerview-test-").FullName;
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));
        var options = await DatabaseTemplate.CopyAsync(provider, folder);
        return new TestDatabase(provider, folder, Build(options, folder, time, more), time);
    }

    /// <summary>Opens a space for a new user and says whose rows it holds.</summary>
    public async Task<OwnerId> NewOwnerAsync(string zone = "Europe/Prague", string region = "CZ")
    {
        await using var db = await Services.GetRequiredService<IDbContextFactory<AppDbContext>>().CreateDbContextAsync();
        var space = Space.Open(UserId.New(), SpaceKind.Real, Time.GetUtcNow());
        db.Owner = space.Id;
        db.Add(space);
        db.Add(Preferences.Create(space.Id, zone, region));
        await db.SaveChangesAsync();
        return space.Id;
    }

    /// <summary>A scope that acts for an owner; use cases and queries come from it.</summary>
    public AsyncServiceScope ActingFor(OwnerId owner)
    {
        var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Actor>().ActFor(owner);
        return scope;
    }

    /// <summary>A context that sees an owner's rows, for looking at what was stored.</summary>
    public async Task<AppDbContext> OpenAsync(OwnerId owner)
    {
        var db = await Services.GetRequiredService<IDbContextFactory<AppDbContext>>().CreateDbContextAsync();
        db.Owner = owner;
        return db;
    }

    public async ValueTask DisposeAsync()
    {
        await Services.DisposeAsync();
        await DatabaseTemplate.ForgetAsync(Provider, _folder);
        Directory.Delete(_folder, recursive: true);
    }

    internal static ServiceProvider Build(DatabaseOptions options, string folder, TimeProvider time, Action<IServiceCollection>? more)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(time);
        services.AddSingleton<Clock>();
        services.AddDataFloor(options, new DataDirectory(folder));
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        services.AddApplicationFloor().AddBackgroundWork();
        more?.Invoke(services);
        return services.BuildServiceProvider();
    }
}
