using InfoInterview.Data;
using InfoInterview.Domain.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace InfoInterview.Application.Accounts;

/// <summary>Does something for every owner in turn. It sees their ids only; the work is done in a scope of each owner.</summary>
public sealed partial class EachOwner(IServiceScopeFactory scopes, IDbContextFactory<AppDbContext> contexts, ILogger<EachOwner> logger)
{
    /// <summary>Runs a use case once for everybody. A fault with one owner, or of the database, waits for the next time.</summary>
    public async Task DoAsync<TUseCase>(Func<TUseCase, Task> run, CancellationToken cancellationToken)
        where TUseCase : notnull
    {
        try
        {
            foreach (var owner in await OwnersAsync(cancellationToken))
                await ForAsync(owner, run);
        }
        catch (Exception fault) when (fault is not (OperationCanceledException or OutOfMemoryException))
        {
            Log.WalkFailed(logger, fault);
        }
    }

    private async Task ForAsync<TUseCase>(OwnerId owner, Func<TUseCase, Task> run)
        where TUseCase : notnull
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Actor>().ActFor(owner);
        try
        {
            await run(scope.ServiceProvider.GetRequiredService<TUseCase>());
        }
        catch (Exception fault) when (fault is not (OperationCanceledException or OutOfMemoryException))
        {
            Log.OwnerFailed(logger, typeof(TUseCase).Name, owner.Value, fault);
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
        [LoggerMessage(LogLevel.Error, "{Work} for owner {Owner} was not done; it is tried again.")]
        public static partial void OwnerFailed(ILogger logger, string work, Guid owner, Exception fault);

        [LoggerMessage(LogLevel.Error, "The owners could not be read; they are walked again at the next tick.")]
        public static partial void WalkFailed(ILogger logger, Exception fault);
    }
}
