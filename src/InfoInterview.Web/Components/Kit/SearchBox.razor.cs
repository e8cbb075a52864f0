using Microsoft.AspNetCore.Components;

namespace InfoInterview.Web.Components.Kit;

/// <summary>Search as one types: the page hears of it once the keys have rested for <see cref="Rest"/>.</summary>
public sealed partial class SearchBox(TimeProvider time) : IDisposable
{
    private readonly HashSet<string> _told = [];
    private ITimer? _timer;
    private string _typed = "";
    private string? _last;

    // What the box was given from outside. What was typed is the browser's: writing it back would eat the letters typed meanwhile.
    private string? _shown;

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

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        var given = Value ?? "";
        if (given == _last)
            _told.Clear();
        else if (!_told.Contains(given))
            (_shown, _last, _typed) = (Value, given, given);
    }

    private void Typed(ChangeEventArgs change)
    {
        _typed = (string?)change.Value ?? "";
        _timer?.Dispose();
        _timer = time.CreateTimer(_ => _ = InvokeAsync(TellAsync), null, Rest, Timeout.InfiniteTimeSpan);
    }

    private Task TellAsync()
    {
        _told.Add(_last ?? "");
        _last = _typed;
        return ValueChanged.InvokeAsync(_typed);
    }
}
