using InfoInterview.Application.Meetings;
using InfoInterview.Application.Requests;
using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Meetings;
using InfoInterview.Domain.Time;
using Microsoft.AspNetCore.Components;

namespace InfoInterview.Web.Components.Requests.Moves;

/// <summary>"Log a talk": one that nobody asked for.</summary>
public sealed partial class LogTalkDialog(LogTalk log, Clock clock)
{
    private TalkTold _told = null!;

    /// <summary>With whom.</summary>
    [Parameter, EditorRequired]
    public ContactId Contact { get; set; }

    /// <summary>The user's own zone, on whose clock the time is read.</summary>
    [Parameter, EditorRequired]
    public Zone MyZone { get; set; } = Zone.Utc;

    /// <inheritdoc/>
    protected override void OnInitialized() => Opened();

    /// <inheritdoc/>
    protected override void Opened() => _told = TalkTold.JustNow(clock.Now, MyZone) with { Mode = MeetingMode.InPerson };

    private Task SaveAsync() => _told.Start is { } start
        ? TryAsync(async () => new StepTaken(null, null) { Meeting = await log.RunAsync(new LogTalk.Input(Contact, start, _told.Minutes, _told.Mode), CancellationToken.None) })
        : Task.CompletedTask;
}
