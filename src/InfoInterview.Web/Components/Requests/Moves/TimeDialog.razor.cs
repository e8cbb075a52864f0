using System.Globalization;
using InfoInterview.Application.Meetings;
using InfoInterview.Domain;
using InfoInterview.Domain.Meetings;
using InfoInterview.Domain.Time;
using InfoInterview.Web.Components.Kit;
using Microsoft.AspNetCore.Components;

namespace InfoInterview.Web.Components.Requests.Moves;

/// <summary>Agrees on a time, or moves it: chosen on either clock, shown on both before it is saved.</summary>
public sealed partial class TimeDialog(AgreeTime agree, RescheduleMeeting reschedule)
{
    private static readonly IReadOnlyList<Choice<int>> Lengths = [new(10, "10"), new(15, "15"), new(20, "20"), new(30, "30"), new(45, "45"), new(60, "60")];
    private static readonly IReadOnlyList<Choice<bool>> Twice = [new(false, "The first time"), new(true, "The second time")];

    private DateOnly? _date;
    private TimeOnly? _time;
    private WallSide _side;
    private string? _zone;
    private int _minutes = 15;
    private MeetingMode _mode;
    private string? _place;
    private bool _byThem;
    private bool _later;
    private bool _twice;

    /// <summary>The zone the contact is known to live in.</summary>
    [Parameter]
    public Zone? TheirZone { get; set; }

    /// <summary>The user's own zone.</summary>
    [Parameter, EditorRequired]
    public Zone MyZone { get; set; } = Zone.Utc;

    /// <summary>Minutes the request asked for.</summary>
    [Parameter]
    public int Minutes { get; set; } = 15;

    /// <summary>The meeting to move, which stays as it is but for what is said anew; null agrees on a new one.</summary>
    [Parameter]
    public MeetingRow? Meeting { get; set; }

    private IReadOnlyList<Choice<WallSide>> Sides => [new(WallSide.Theirs, $"{FirstName}’s"), new(WallSide.Mine, "Mine")];

    private Zone? Theirs => Zone.TryOf(_zone, out var zone) ? zone : null;

    // The same moment on both walls, or why there is none.
    private string Both
    {
        get
        {
            _twice = false;
            if (_date is not { } date || _time is not { } time || Theirs is not { } theirs)
                return "Choose day, time and zone to see it on both clocks.";
            try
            {
                _twice = WallTimeReading.Of(date, time, _side is WallSide.Theirs ? theirs : MyZone).HappensTwice;
                var wall = Choice(date, time).OnTheirWall(theirs, MyZone);
                var mine = WallTime.At(wall.Instant, MyZone);
                return $"{Words(wall)} in {theirs.City}, {Words(mine)} for you.";
            }
            catch (RefusedException refused)
            {
                return refused.Message;
            }
        }
    }

    /// <inheritdoc/>
    protected override void Opened() =>
        (_zone, _minutes, _mode, _place) = Meeting is { } now ? (now.TheirZone.Id, now.Minutes, now.Mode, now.Place) : (TheirZone?.Id, Minutes, default, null);

    // A link is no number: what led to the meeting in one way does not lead to it in another.
    private void Choose(MeetingMode mode)
    {
        _mode = mode;
        if (Meeting is { Place: { } was } now)
            _place = mode == now.Mode ? _place ?? was : _place == was ? null : _place;
    }

    private static string Words(WallTime wall) => $"{wall.Date.ToString("ddd d MMM", CultureInfo.InvariantCulture)} {wall.Time.ToString("HH:mm", CultureInfo.InvariantCulture)}";

    private TimeChoice Choice(DateOnly date, TimeOnly time) => new(date, time, _side) { LaterOfTwo = _twice ? _later : null };

    private Task SaveAsync()
    {
        if (_date is not { } date || _time is not { } time)
            return Task.CompletedTask;
        var start = Choice(date, time);
        return TryAsync(() => Meeting is { } meeting
            ? reschedule.RunAsync(new RescheduleMeeting.Input(meeting.Id, start, _byThem) { Minutes = _minutes, Mode = _mode, TheirZone = Theirs?.Id, Place = _place ?? "" }, CancellationToken.None)
            : agree.RunAsync(new AgreeTime.Input(Request, start, _minutes, _mode) { TheirZone = Theirs?.Id, Place = _place }, CancellationToken.None));
    }
}
