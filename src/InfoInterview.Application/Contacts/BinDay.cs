using InfoInterview.Application.Accounts;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace InfoInterview.Application.Contacts;

/// <summary>Empties every owner's bin of what has been there too long, at the start and then once a day.</summary>
public sealed partial class BinDay(EachOwner owners, TimeProvider time, ILogger<BinDay> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromDays(1);

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

    /// <summary>Empties all bins once.</summary>
    public Task WalkAsync(CancellationToken cancellationToken) =>
        owners.DoAsync<EmptyBin>(bin => bin.RunAsync(cancellationToken), cancellationToken);

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Debug, "The bins are left alone; the host stops.")]
        public static partial void Stopped(ILogger logger);
    }
}
