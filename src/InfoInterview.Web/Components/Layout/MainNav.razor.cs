using Microsoft.AspNetCore.Components;

namespace InfoInterview.Web.Components.Layout;

/// <summary>The drawer: 224 wide with words, 56 with icons; on phones <see cref="BottomBar"/> stands for it.</summary>
public sealed partial class MainNav(NavigationManager navigation, ShellNotes notes) : IDisposable
{
    private string? _words;

    private ShellNotes Notes => notes;

    protected override void OnInitialized() => notes.Changed += Redraw;

    /// <inheritdoc />
    public void Dispose() => notes.Changed -= Redraw;

    private void Search() => navigation.NavigateTo(navigation.GetUriWithQueryParameters("/people", new Dictionary<string, object?> { ["q"] = _words }));

    private void Redraw() => _ = InvokeAsync(StateHasChanged);
}
