using InfoInterview.Application.Accounts;
using InfoInterview.Data.Outreach;
using InfoInterview.Domain.Time;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace InfoInterview.Application.Outreach.Sending;

/// <summary>
/// Sends what is due, a few accounts at a time, one mail per account at once. What an earlier start left in the middle
/// is settled first: what had not begun to leave is queued again, what may have left is never sent again by itself. Before all that, a database put back from a copy is held.
/// </summary>
public sealed partial class OutboxWorker(
    IServiceScopeFactory scopes, OutboxClaims claims, RestoreGuard restores, OutboxNode node, OutboxSignal signal, Clock clock, TimeProvider time, ILogger<OutboxWorker> logger) : BackgroundService
{
    private const int AccountsAtOnce = 4;
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan TidyEvery = TimeSpan.FromMinutes(1);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var places = new SemaphoreSlim(AccountsAtOnce);
        using var timer = new PeriodicTimer(LookEvery, time);
        var tidied = DateTimeOffset.MinValue;
        var isOurs = false;
        var tick = timer.WaitForNextTickAsync(stoppingToken).AsTask();
        var wake = signal.WaitAsync(stoppingToken).AsTask();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (!isOurs)
                {
                    await HoldRestoredAsync(stoppingToken);
                    isOurs = true;
                }

                if (clock.Now - tidied >= TidyEvery)
                {
                    await TidyAsync(stoppingToken);
                    tidied = clock.Now;
                }

                await StartDueAsync(places, stoppingToken);
                var first = await Task.WhenAny(tick, wake);
                await first;
                if (first == tick)
                    tick = timer.WaitForNextTickAsync(stoppingToken).AsTask();
                else
                    wake = signal.WaitAsync(stoppingToken).AsTask();
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                break;
            }
            catch (Exception fault) when (fault is not OutOfMemoryException)
            {
                // The database may be away for a while; the rows are safe, so look again at the next tick.
                Log.LookFailed(logger, fault);
                await Task.Delay(LookEvery, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }

        // What has begun to leave is finished before the host goes.
        for (var place = 0; place < AccountsAtOnce; place++)
            await places.WaitAsync(CancellationToken.None);
    }

    private async Task HoldRestoredAsync(CancellationToken cancellationToken)
    {
        var held = await restores.CheckAsync(node.Name, clock.Now, cancellationToken);
        if (held > 0)
            Log.Held(logger, held);
    }

    private async Task StartDueAsync(SemaphoreSlim places, CancellationToken cancellationToken)
    {
        while (await places.WaitAsync(TimeSpan.Zero, cancellationToken))
        {
            var claim = await TakeOrReleaseAsync(places, cancellationToken);
            if (claim is null)
                return;
            _ = SendAndReleaseAsync(claim, places, cancellationToken);
        }
    }

    private async Task<OutboxClaim?> TakeOrReleaseAsync(SemaphoreSlim places, CancellationToken cancellationToken)
    {
        OutboxClaim? claim = null;
        try
        {
            return claim = await claims.TakeAsync(node.Name, clock.Now, cancellationToken);
        }
        finally
        {
            if (claim is null)
                places.Release();
        }
    }

    private async Task SendAndReleaseAsync(OutboxClaim claim, SemaphoreSlim places, CancellationToken cancellationToken)
    {
        try
        {
            await restores.TurnAsync(cancellationToken);
            await InScopeAsync(claim, send => send.RunAsync(claim, cancellationToken));
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // The row stays as it is; the next start, or the end of its lease, settles it by what is known of it.
            Log.SendFailed(logger, claim.Id.Value, fault);
        }
        finally
        {
            places.Release();
            signal.Wake();
        }
    }

    private async Task TidyAsync(CancellationToken cancellationToken)
    {
        foreach (var claim in await claims.AbandonedAsync(node.Installation, node.Name, clock.Now, cancellationToken))
            await InScopeAsync(claim, send => send.RecoverAsync(claim, cancellationToken));
        foreach (var claim in await claims.ExpiredAsync(clock.Now, cancellationToken))
            await InScopeAsync(claim, send => send.ExpireAsync(claim, cancellationToken));
    }

    private async Task InScopeAsync(OutboxClaim claim, Func<SendClaimed, Task> act)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Actor>().ActFor(claim.Owner);
        await act(scope.ServiceProvider.GetRequiredService<SendClaimed>());
        await signal.ChangedAsync();
        signal.TellMoved(claim.Owner);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "The outbox could not be read; it is tried again.")]
        public static partial void LookFailed(ILogger logger, Exception fault);

        [LoggerMessage(LogLevel.Warning, "The database was put back from a copy: {Count} messages that waited in it now wait for their users' word.")]
        public static partial void Held(ILogger logger, int count);

        [LoggerMessage(LogLevel.Error, "Outbox row {Row} was left as it is after a fault of ours.")]
        public static partial void SendFailed(ILogger logger, Guid row, Exception fault);
    }
}
