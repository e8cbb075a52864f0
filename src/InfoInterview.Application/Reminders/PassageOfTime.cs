using InfoInterview.Application.Accounts;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace InfoInterview.Application.Reminders;

/// <summary>Lets time pass for every owner, at the start and then every few minutes; once a day it reads the rules of the time zones anew and counts what is due again.</summary>
public sealed partial class PassageOfTime(EachOwner owners, TimeProvider time, ILogger<PassageOfTime> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan EveryDay = TimeSpan.FromDays(1);
    private DateTimeOffset _recountedAt = DateTimeOffset.MinValue;

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
    public async Task WalkAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (now - _recountedAt >= EveryDay)
        {
            // The machine's zone data may have been renewed since they were read; what was read stays in memory otherwise.
            TimeZoneInfo.ClearCachedData();
            await owners.DoAsync<RecountMeetings>(meetings => meetings.RunAsync(cancellationToken), cancellationToken);
            // A newer program may know other holidays.
            await owners.DoAsync<RecountReminders>(reminders => reminders.RunAsync(null, cancellationToken), cancellationToken);
            _recountedAt = now;
        }

        await owners.DoAsync<TimePasses>(passes => passes.RunAsync(cancellationToken), cancellationToken);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Debug, "The passage of time stops with the host.")]
        public static partial void Stopped(ILogger logger);
    }
}
