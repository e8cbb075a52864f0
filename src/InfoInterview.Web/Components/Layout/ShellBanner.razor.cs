namespace InfoInterview.Web.Components.Layout;

/// <summary>The line above the sheet that says in which space one is.</summary>
public sealed partial class ShellBanner(ShellNotes notes) : IDisposable
{
    private ShellNotes Notes => notes;

    protected override void OnInitialized() => notes.Changed += Redraw;

    /// <inheritdoc />
    public void Dispose() => notes.Changed -= Redraw;

    private void Redraw() => _ = InvokeAsync(StateHasChanged);
}
