using InfoInterview.Application.Requests;
using InfoInterview.Domain.Time;
using Microsoft.AspNetCore.Components;

namespace InfoInterview.Web.Components.Requests.Moves;

/// <summary>"We have already talked": logs a conversation that no time was agreed for.</summary>
public sealed partial class TalkedDialog(AlreadyTalked talked, Clock clock)
{
    private TalkTold _told = null!;

    /// <summary>The user's own zone, on whose clock the time is read.</summary>
    [Parameter, EditorRequired]
    public Zone MyZone { get; set; } = Zone.Utc;

    /// <inheritdoc/>
    protected override void OnInitialized() => _told = TalkTold.JustNow(clock.Now, MyZone);

    private Task SaveAsync() => _told.Start is { } start
        ? TryAsync(() => talked.RunAsync(new AlreadyTalked.Input(Request, start, _told.Minutes, _told.Mode), CancellationToken.None))
        : Task.CompletedTask;
}
