namespace InfoInterview.Web.Components.Kit;

/// <summary>Where the toast stands. The region is there from the start, so that what appears in it is read out.</summary>
public sealed partial class ToastHost(Toasts toasts) : IDisposable
{
    private Toasts Toasts => toasts;

    protected override void OnInitialized() => toasts.Changed += Redraw;

    /// <inheritdoc />
    public void Dispose() => toasts.Changed -= Redraw;

    private void Redraw() => _ = InvokeAsync(StateHasChanged);
}
