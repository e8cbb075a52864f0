namespace InfoInterview.EndToEnd.Tests.Running;

/// <summary>Waits for what another process does, and says what it was when it never came.</summary>
internal static class Patience
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(45);
    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(250);

    /// <summary>Looks until there is something.</summary>
    /// <exception cref="TimeoutException">There was nothing in time.</exception>
    public static async Task<T> UntilAsync<T>(string what, Func<CancellationToken, Task<T?>> look, CancellationToken ct) where T : class
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(Limit);
        using var timer = new PeriodicTimer(Every);
        try
        {
            while (true)
            {
                if (await look(limit.Token) is { } found)
                    return found;
                await timer.WaitForNextTickAsync(limit.Token);
            }
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            throw new TimeoutException($"There was no {what} within {Limit.TotalSeconds:0} seconds.");
        }
    }
}
