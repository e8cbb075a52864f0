using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace InfoInterview.Web.Components.Kit;

/// <summary>
/// A text one writes, with words marked in it. The area's text belongs to the browser: this side hears of it when the keys
/// rest and answers with marks; an answer to a text that has changed meanwhile is not shown.
/// </summary>
public sealed partial class MarkedText(IJSRuntime script) : IAsyncDisposable
{
    private ElementReference _area;
    private ElementReference _layer;
    private string? _first;
    private string? _known;
    private IReadOnlyList<TextMark>? _shown;
    private IJSObjectReference? _module;
    private IJSObjectReference? _editor;
    private DotNetObjectReference<MarkedText>? _self;

    [Parameter]
    public string Id { get; set; } = ElementId.Next();

    /// <summary>What is written here, for those who listen.</summary>
    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    /// <summary>The id of the check's heading.</summary>
    [Parameter]
    public string? DescribedBy { get; set; }

    [Parameter]
    public string? Class { get; set; }

    /// <summary>The text. Setting another one than was last heard replaces what stands in the area.</summary>
    [Parameter]
    public string? Value { get; set; }

    /// <summary>Told when the keys have rested for 150 ms, and on leaving the area.</summary>
    [Parameter]
    public EventCallback<string> ValueChanged { get; set; }

    /// <summary>The marks of <see cref="Value"/>.</summary>
    [Parameter]
    public IReadOnlyList<TextMark> Marks { get; set; } = [];

    /// <summary>Called by the script: what stands in the area now.</summary>
    [JSInvokable]
    public Task Typed(string text)
    {
        _known = text;
        return ValueChanged.InvokeAsync(text);
    }

    /// <summary>Puts other words in a place, as if typed: the caret stands behind them and Ctrl+Z takes them back.</summary>
    public async Task ReplaceAsync(int start, int length, string words)
    {
        if (_editor is not null)
            await _editor.InvokeVoidAsync("replace", start, length, words);
    }

    /// <summary>Goes to a place in the text and selects it.</summary>
    public async Task SelectAsync(int start, int length)
    {
        if (_editor is not null)
            await _editor.InvokeVoidAsync("select", start, length);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_editor is not null)
                await _editor.InvokeVoidAsync("stop");
            if (_module is not null)
                await _module.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The page is gone, and its script with it.
        }

        _self?.Dispose();
    }

    protected override void OnInitialized() => _known = _first = Lines(Value);

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
            await AttachAsync();
        if (_editor is not null)
            await Show(_editor);
    }

    // The browser's own word on leaving the area. It is all that comes when the line was cut before the script was there.
    private async Task ChangedAsync(ChangeEventArgs change)
    {
        if (Lines(change.Value as string) is var text && text != _known)
            await Typed(text);
        if (_editor is null)
            await AttachAsync();
    }

    private async Task AttachAsync()
    {
        _self ??= DotNetObjectReference.Create(this);
        _module ??= await script.InvokeAsync<IJSObjectReference>("import", "./js/marked-text.js");
        _editor = await _module.InvokeAsync<IJSObjectReference>("edit", _area, _layer, _self, _known);
    }

    private async Task Show(IJSObjectReference editor)
    {
        var text = Lines(Value);
        if (text != _known)
        {
            _known = text;
            _shown = null;
            await editor.InvokeVoidAsync("set", text);
        }

        if (!ReferenceEquals(_shown, Marks))
        {
            _shown = Marks;
            await editor.InvokeVoidAsync("mark", text, Marks.Select(mark => new { mark.Start, mark.Length, mark.Number, Tone = mark.Tone.ToString().ToLowerInvariant() }));
        }
    }

    private static string Lines(string? text) => (text ?? "").ReplaceLineEndings("\n");
}
