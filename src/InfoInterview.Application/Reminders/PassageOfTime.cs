using InfoInterview.Application.Accounts;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace InfoInterview.Application.Reminders;

/// <summary>Lets time pass for every owner, at the start and then every few minutes.</summary>
public sealed partial class PassageOfTime(EachOwner owners, TimeProvider time, ILogger<PassageOfTime> logger) : BackgroundService
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

    /// <summary>Lets time pass once for everybody.</summary>
    public Task WalkAsync(CancellationToken cancellationToken) =>
        owners.DoAsync<TimePasses>(passes => passes.RunAsync(cancellationToken), cancellationToken);

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Debug, "The passage of time stops with the host.")]
        public static partial void Stopped(ILogger logger);
    }
}
