using Microsoft.AspNetCore.Components;

namespace InfoInterview.Web.Components.Kit;

/// <summary>Search as one types: the page hears of it once the keys have rested for <see cref="Rest"/>.</summary>
public sealed partial class SearchBox(TimeProvider time) : IDisposable
{
    private ITimer? _timer;

    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    [Parameter]
    public string? Placeholder { get; set; }

    [Parameter]
    public string? Value { get; set; }

    [Parameter]
    public EventCallback<string?> ValueChanged { get; set; }

    /// <summary>120 ms: below what a reader notices, above what a typist needs for a letter.</summary>
    [Parameter]
    public TimeSpan Rest { get; set; } = TimeSpan.FromMilliseconds(120);

    /// <inheritdoc />
    public void Dispose() => _timer?.Dispose();

    private void Typed(ChangeEventArgs change)
    {
        Value = (string?)change.Value;
        _timer?.Dispose();
        _timer = time.CreateTimer(_ => _ = InvokeAsync(() => ValueChanged.InvokeAsync(Value)), null, Rest, Timeout.InfiniteTimeSpan);
    }
}
