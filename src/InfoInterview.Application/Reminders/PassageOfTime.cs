using InfoInterview.Application.Accounts;
using InfoInterview.Data;
using InfoInterview.Domain.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace InfoInterview.Application.Reminders;

/// <summary>Lets time pass for every owner, at the start and then every few minutes. It sees their ids only; the work is done in a scope of each owner.</summary>
public sealed partial class PassageOfTime(
    IServiceScopeFactory scopes, IDbContextFactory<AppDbContext> contexts, TimeProvider time, ILogger<PassageOfTime> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(5);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        try
        {
            do
                await WalkAsync(stoppingToken);
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            Log.Stopped(logger);
        }
    }

    /// <summary>Lets time pass once for everybody. A fault with one owner, or of the database, waits for the next time.</summary>
    public async Task WalkAsync(CancellationToken cancellationToken)
    {
        try
        {
            foreach (var owner in await OwnersAsync(cancellationToken))
                await ForAsync(owner, cancellationToken);
        }
        catch (Exception fault) when (fault is not (OperationCanceledException or OutOfMemoryException))
        {
            Log.WalkFailed(logger, fault);
        }
    }

    private async Task ForAsync(OwnerId owner, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Actor>().ActFor(owner);
        try
        {
            await scope.ServiceProvider.GetRequiredService<TimePasses>().RunAsync(cancellationToken);
        }
        catch (Exception fault) when (fault is not (OperationCanceledException or OutOfMemoryException))
        {
            Log.OwnerFailed(logger, owner.Value, fault);
        }
    }

    // Spaces are not owned rows: they are the owners. Nothing but their ids is read here.
    private async Task<List<OwnerId>> OwnersAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Spaces.OrderBy(s => s.Id).Select(s => s.Id).ToListAsync(cancellationToken);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "What was due by itself for owner {Owner} was not done; it is tried again.")]
        public static partial void OwnerFailed(ILogger logger, Guid owner, Exception fault);

        [LoggerMessage(LogLevel.Error, "The owners could not be read; they are walked again at the next tick.")]
        public static partial void WalkFailed(ILogger logger, Exception fault);

        [LoggerMessage(LogLevel.Debug, "The passage of time stops with the host.")]
        public static partial void Stopped(ILogger logger);
    }
}
