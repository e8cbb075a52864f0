using System.Threading.Channels;

namespace InfoInterview.Application.Outreach.Incoming;

/// <summary>Wakes the mailbox worker when a mailbox was connected.</summary>
public sealed class MailboxSignal
{
    private readonly Channel<bool> _wake = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>There may be a mailbox to read.</summary>
    public void Wake() => _wake.Writer.TryWrite(true);

    // Until it is woken, the time is over, or the host goes.
    internal async Task WaitAsync(TimeSpan atMost, TimeProvider time, CancellationToken cancellationToken)
    {
        using var over = new CancellationTokenSource(atMost, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(over.Token, cancellationToken);
        try
        {
            await _wake.Reader.ReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (either.IsCancellationRequested)
        {
            // Its caller looks anew, or ends.
        }
    }
}
