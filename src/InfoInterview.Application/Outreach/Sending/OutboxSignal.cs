using System.Threading.Channels;
using InfoInterview.Data.Outreach;
using Microsoft.Extensions.Logging;

namespace InfoInterview.Application.Outreach.Sending;

/// <summary>Wakes the outbox worker when something was queued, tells open pages when something moved, and marks that a copy of before is old.</summary>
public sealed partial class OutboxSignal(RestoreGuard restores, ILogger<OutboxSignal> logger)
{
    private readonly Channel<bool> _wake = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private long _moves;

    /// <summary>How often any row has moved since the start; it tells whether one did since a page was drawn.</summary>
    public long Moves => Interlocked.Read(ref _moves);

    /// <summary>Raised with the owner whose outbox moved; handlers return at once.</summary>
    public event Action<Domain.Accounts.OwnerId>? Moved;

    /// <summary>What waits in the outbox has changed, and that is saved: a copy of the database made before is old from now on.</summary>
    public async Task ChangedAsync()
    {
        try
        {
            await restores.ChangedAsync(CancellationToken.None);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // The change itself holds; the next start raises the mark again.
            Log.MarkFailed(logger, fault);
        }
    }

    /// <summary>There may be something to send.</summary>
    public void Wake() => _wake.Writer.TryWrite(true);

    /// <summary>An owner's row moved.</summary>
    public void TellMoved(Domain.Accounts.OwnerId owner)
    {
        Interlocked.Increment(ref _moves);
        Moved?.Invoke(owner);
    }

    internal ValueTask<bool> WaitAsync(CancellationToken cancellationToken) => _wake.Reader.ReadAsync(cancellationToken);

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "The mark against old copies could not be raised after a change of the outbox; a copy made before that change is not noticed until the next start.")]
        public static partial void MarkFailed(ILogger logger, Exception fault);
    }
}
