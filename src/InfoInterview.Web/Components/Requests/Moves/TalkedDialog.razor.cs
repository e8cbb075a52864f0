using InfoInterview.Application.Meetings;
using InfoInterview.Application.Requests;
using InfoInterview.Domain.Meetings;
using InfoInterview.Domain.Time;
using InfoInterview.Web.Components.Kit;
using Microsoft.AspNetCore.Components;

namespace InfoInterview.Web.Components.Requests.Moves;

/// <summary>"We have already talked": logs a conversation that no time was agreed for.</summary>
public sealed partial class TalkedDialog(AlreadyTalked talked, Clock clock)
{
    private static readonly IReadOnlyList<Choice<int>> Lengths = [new(5, "5"), new(10, "10"), new(15, "15"), new(20, "20"), new(30, "30"), new(45, "45"), new(60, "60")];

    private DateOnly? _date;
    private TimeOnly? _time;
    private int _minutes = 15;
    private MeetingMode _mode;

    /// <summary>The user's own zone, on whose clock the time is read.</summary>
    [Parameter, EditorRequired]
    public Zone MyZone { get; set; } = Zone.Utc;

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        var earlier = MyZone.At(clock.Now.AddMinutes(-_minutes));
        (_date, _time) = (DateOnly.FromDateTime(earlier), new TimeOnly(earlier.Hour, earlier.Minute));
    }

    private Task SaveAsync() => _date is { } date && _time is { } time
        ? TryAsync(() => talked.RunAsync(new AlreadyTalked.Input(Request, new TimeChoice(date, time, WallSide.Mine), _minutes, _mode), CancellationToken.None))
        : Task.CompletedTask;
}
