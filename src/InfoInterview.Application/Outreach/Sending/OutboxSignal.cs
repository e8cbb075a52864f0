using System.Threading.Channels;

namespace InfoInterview.Application.Outreach.Sending;

/// <summary>Wakes the outbox worker when something was queued, and tells open pages when something moved.</summary>
public sealed class OutboxSignal
{
    private readonly Channel<bool> _wake = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private long _moves;

    /// <summary>How often any row has moved since the start; it tells whether one did since a page was drawn.</summary>
    public long Moves => Interlocked.Read(ref _moves);

    /// <summary>Raised with the owner whose outbox moved; handlers return at once.</summary>
    public event Action<Domain.Accounts.OwnerId>? Moved;

    /// <summary>There may be something to send.</summary>
    public void Wake() => _wake.Writer.TryWrite(true);

    /// <summary>An owner's row moved.</summary>
    public void TellMoved(Domain.Accounts.OwnerId owner)
    {
        Interlocked.Increment(ref _moves);
        Moved?.Invoke(owner);
    }

    internal ValueTask<bool> WaitAsync(CancellationToken cancellationToken) => _wake.Reader.ReadAsync(cancellationToken);
}
