using System.Collections.Concurrent;
using InfoInterview.Data.Storage;
using InfoInterview.Testing;
using InfoInterview.Testing.Servers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace InfoInterview.Data.Tests.Storage;

public sealed class FirstStartTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("infointerview-first-").FullName;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task A_first_start_on_an_empty_database_complains_of_nothing(DatabaseProvider provider)
    {
        var options = new DatabaseOptions { Provider = provider, ConnectionString = await EmptyAsync(provider) };
        using var log = new Complaints();
        var services = new ServiceCollection().AddLogging(logging => logging.AddProvider(log)).AddSingleton(TimeProvider.System);
        await using var floor = services.AddDataFloor(options, new DataDirectory(_folder)).BuildServiceProvider();

        await floor.GetRequiredService<Migrator>().MigrateAsync(Ct);

        Assert.Empty(log.Lines);
        await using var db = await floor.GetRequiredService<IDbContextFactory<AppDbContext>>().CreateDbContextAsync(Ct);
        Assert.Empty(await db.Database.GetPendingMigrationsAsync(Ct));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task<string> EmptyAsync(DatabaseProvider provider)
    {
        if (provider is DatabaseProvider.Sqlite)
            return $"Data Source={new DataDirectory(_folder).Database};Pooling=False";
        if (PostgresServer.SkipReason is { } reason)
            Assert.Skip(reason);
        return await (await PostgresServer.SharedAsync()).CreateDatabaseAsync(Ct) + ";Pooling=false";
    }

    private sealed class Complaints : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
                Lines.Enqueue(formatter(state, exception));
        }

        public void Dispose()
        {
        }
    }
}
