using System.Collections.Concurrent;
using InfoInterview.Application.Accounts;
using InfoInterview.Application.Outreach.Sending;
using InfoInterview.Data.Outreach;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Outreach.Mailboxes;
using InfoInterview.Domain.Time;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace InfoInterview.Application.Outreach.Incoming;

/// <summary>Reads every connected mailbox, each on a connection of its own; one that fails is tried again after a while that grows.</summary>
public sealed partial class MailboxWorker(IServiceScopeFactory scopes, MailboxClaims claims, OutboxNode node, MailboxSignal signal, MailTries tries, Clock clock, TimeProvider time, ILogger<MailboxWorker> logger) : BackgroundService
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<MailboxId, Task> _reading = new();

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                foreach (var claim in await claims.TakeAsync(node.Installation, node.Name, [.. _reading.Keys], clock.Now, stoppingToken))
                    _reading[claim.Id] = ReadAsync(claim, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                break;
            }
            catch (Exception fault) when (fault is not OutOfMemoryException)
            {
                // The database may be away for a while; look again.
                Log.LookFailed(logger, fault);
            }

            await signal.WaitAsync(LookEvery, time, stoppingToken);
        }

        await Task.WhenAll(_reading.Values);
    }

    private async Task ReadAsync(MailboxClaim claim, CancellationToken cancellationToken)
    {
        await Task.Yield();
        try
        {
            await InScopeAsync<ReadMailbox>(claim, read => read.RunAsync(claim, cancellationToken));
            await LetGoAsync(claim, problem: null, pause: false, TimeSpan.Zero);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await LetGoAsync(claim, problem: null, pause: false, TimeSpan.Zero);
        }
        catch (MailboxException failed)
        {
            Log.NotRead(logger, claim.Id.Value, failed.Fault?.ToString() ?? "unreachable");
            await LetGoAsync(claim, failed.Message, failed.Fault?.Pauses() is true, tries.Failed(claim.Id));
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            Log.ReadFailed(logger, claim.Id.Value, fault);
            await LetGoAsync(claim, problem: null, pause: false, tries.Failed(claim.Id));
        }
        finally
        {
            _reading.TryRemove(claim.Id, out _);
        }
    }

    private async Task LetGoAsync(MailboxClaim claim, string? problem, bool pause, TimeSpan wait)
    {
        try
        {
            await InScopeAsync<LetGoOfMailbox>(claim, letGo => letGo.RunAsync(claim, problem, pause, clock.Now + wait, CancellationToken.None));
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // The hold runs out by itself.
            Log.ReadFailed(logger, claim.Id.Value, fault);
        }
    }

    private async Task InScopeAsync<TUseCase>(MailboxClaim claim, Func<TUseCase, Task> run)
        where TUseCase : notnull
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Actor>().ActFor(claim.Owner);
        await run(scope.ServiceProvider.GetRequiredService<TUseCase>());
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "The mailboxes could not be looked up; they are looked up again.")]
        public static partial void LookFailed(ILogger logger, Exception fault);

        [LoggerMessage(LogLevel.Warning, "Mailbox {Mailbox} could not be read ({Fault}).")]
        public static partial void NotRead(ILogger logger, Guid mailbox, string fault);

        [LoggerMessage(LogLevel.Error, "Reading mailbox {Mailbox} broke off; it is tried again.")]
        public static partial void ReadFailed(ILogger logger, Guid mailbox, Exception fault);
    }
}
