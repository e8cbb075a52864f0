namespace InfoInterview.Web.Components.Kit;

/// <summary>The toast of one circuit: one at a time, the newest wins. A page says what happened and how to take it back.</summary>
public sealed class Toasts(TimeProvider time) : IDisposable
{
    /// <summary>How long a toast stays.</summary>
    public static readonly TimeSpan Usual = TimeSpan.FromSeconds(6);

    /// <summary>How long a sending can be taken back. The deadline itself is the message's own, not the toast's.</summary>
    public static readonly TimeSpan Sending = TimeSpan.FromSeconds(10);

    private readonly Lock _gate = new();
    private ITimer? _timer;
    private TimeSpan _left;
    private DateTimeOffset _runningSince;

    /// <summary>Raised when a toast came, went, paused or ran on; not on any particular thread.</summary>
    public event Action? Changed;

    /// <summary>What is shown now, or null.</summary>
    public Toast? Current { get; private set; }

    /// <summary>Whether the time stands still because somebody points at it or has focus in it.</summary>
    public bool Paused { get; private set; }

    /// <summary>Shows a sentence, in place of the one that stood there.</summary>
    public void Show(string words, Func<Task>? undo = null, string undoWord = "Undo", TimeSpan? stays = null)
    {
        lock (_gate)
        {
            Current = new Toast(words, stays ?? Usual, undo, undoWord);
            Paused = false;
            Run(Current.Stays);
        }

        Changed?.Invoke();
    }

    /// <summary>Takes back what the toast told of, and takes the toast away. A toast that has gone meanwhile takes nothing back.</summary>
    public async Task UndoAsync(Toast toast)
    {
        if (Take(toast) && toast.Undo is { } undo)
            await undo();
    }

    /// <summary>Stops the time.</summary>
    public void Pause()
    {
        lock (_gate)
        {
            if (Current is null || Paused)
                return;
            _left -= time.GetUtcNow() - _runningSince;
            Paused = true;
            _timer?.Dispose();
        }

        Changed?.Invoke();
    }

    /// <summary>Lets the time run on with what was left of it.</summary>
    public void Resume()
    {
        lock (_gate)
        {
            if (Current is null || !Paused)
                return;
            Paused = false;
            Run(_left);
        }

        Changed?.Invoke();
    }

    /// <inheritdoc />
    public void Dispose() => _timer?.Dispose();

    private void Run(TimeSpan left)
    {
        _timer?.Dispose();
        _left = left > TimeSpan.Zero ? left : TimeSpan.FromMilliseconds(1);
        _runningSince = time.GetUtcNow();
        var toast = Current!;
        _timer = time.CreateTimer(_ => Take(toast), null, _left, Timeout.InfiniteTimeSpan);
    }

    private bool Take(Toast toast)
    {
        lock (_gate)
        {
            if (!ReferenceEquals(Current, toast))
                return false;
            Current = null;
            _timer?.Dispose();
        }

        Changed?.Invoke();
        return true;
    }
}
