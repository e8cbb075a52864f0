using MailKit;
using MailKit.Net.Imap;

namespace InfoInterview.Mail.Outreach.Mailboxes;

/// <summary>Waits for mail: the server says when some arrives (RFC 2177), or is asked from time to time.</summary>
internal sealed class InboxWatch(ImapConnection connection, IMailFolder inbox, InboxReader reader)
{
    // A server may hang up after 29 minutes, and routers forget a silent connection much sooner.
    private static readonly TimeSpan LongestIdle = TimeSpan.FromMinutes(9);

    private bool _idles = connection.Client.Capabilities.HasFlag(ImapCapabilities.Idle);

    /// <summary>Completes when mail has arrived since the inbox was last read, or when the time is over.</summary>
    public async Task WaitAsync(TimeSpan atMost, TimeSpan pollEvery, TimeProvider time, CancellationToken ct)
    {
        var seen = reader.Next;
        await reader.HereAsync(ct);
        if (seen != 0 && reader.Next > seen)
            return;
        using var arrival = new Arrival(inbox);
        var started = time.GetTimestamp();
        while (!arrival.HasCome && atMost - time.GetElapsedTime(started) is { Ticks: > 0 } left)
        {
            if (_idles)
                await IdleAsync(left < LongestIdle ? left : LongestIdle, arrival, time, ct);
            else
                await PollAsync(left < pollEvery ? left : pollEvery, time, ct);
        }
    }

    private async Task IdleAsync(TimeSpan span, Arrival arrival, TimeProvider time, CancellationToken ct)
    {
        using var done = CancellationTokenSource.CreateLinkedTokenSource(arrival.Come);
        using var over = time.CreateTimer(_ => done.Cancel(), null, span, Timeout.InfiniteTimeSpan);
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(ct);
        await using var answer = done.Token.Register(() => deadline.CancelAfter(connection.Timeouts.Command));
        try
        {
            await connection.Client.IdleAsync(done.Token, deadline.Token);
        }
        catch (ImapCommandException)
        {
            _idles = false;
        }
        catch (Exception fault) when (!ct.IsCancellationRequested)
        {
            throw connection.Problem(ImapStep.Read, fault);
        }
    }

    private async Task PollAsync(TimeSpan span, TimeProvider time, CancellationToken ct)
    {
        await Task.Delay(span, time, ct);
        await connection.RunAsync(ImapStep.Read, connection.Timeouts.Command, connection.Client.NoOpAsync, ct);
    }

    /// <summary>Notices when the folder grows.</summary>
    private sealed class Arrival : IDisposable
    {
        private readonly IMailFolder _folder;
        private readonly CancellationTokenSource _come = new();
        private int _count;

        public Arrival(IMailFolder folder)
        {
            _folder = folder;
            _count = folder.Count;
            folder.CountChanged += Compare;
        }

        public bool HasCome => _come.IsCancellationRequested;

        public CancellationToken Come => _come.Token;

        public void Dispose()
        {
            _folder.CountChanged -= Compare;
            _come.Dispose();
        }

        private void Compare(object? sender, EventArgs e)
        {
            if (_folder.Count > _count)
                _come.Cancel();
            _count = _folder.Count;
        }
    }
}
