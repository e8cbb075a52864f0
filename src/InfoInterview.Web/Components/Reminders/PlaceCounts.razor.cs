using InfoInterview.Application.Reminders;
using InfoInterview.Web.Components.Layout;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Routing;

namespace InfoInterview.Web.Components.Reminders;

/// <summary>Says beside the places of the navigation how much waits there; counts anew after each change of page and when a mail moved.</summary>
public sealed partial class PlaceCounts(TodayQueries queries, ShellNotes notes, NavigationManager navigation) : IDisposable
{
    /// <summary>What the first drawing asked for, so that it is not asked for twice.</summary>
    [PersistentState(RestoreBehavior = RestoreBehavior.SkipLastSnapshot)]
    public NavCounts? Drawn { get; set; }

    [CascadingParameter]
    private Task<AuthenticationState>? SignedIn { get; set; }

    /// <inheritdoc/>
    public void Dispose() => navigation.LocationChanged -= Moved;

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        if (SignedIn is null || (await SignedIn).User.Identity is not { IsAuthenticated: true })
            return;
        Drawn ??= await queries.CountsAsync(CancellationToken.None);
        Show(Drawn);
        navigation.LocationChanged += Moved;
    }

    private void Moved(object? sender, LocationChangedEventArgs moved) => _ = InvokeAsync(RecountAsync);

    private async Task RecountAsync()
    {
        try
        {
            Show(await queries.CountsAsync(CancellationToken.None));
        }
        catch (Exception fault)
        {
            await DispatchExceptionAsync(fault);
        }
    }

    private void Show(NavCounts counts) => notes.Count(
        (Places.Today.Href, counts.Today), (Places.Requests.Href, counts.Requests), (Places.Meetings.Href, counts.Meetings), (Places.Messages.Href, counts.Messages));
}
