using InfoInterview.Domain.Time;

namespace InfoInterview.Application.Meetings;

/// <summary>A date and time as the user chose it, on their own wall or on the contact's.</summary>
public sealed record TimeChoice(DateOnly Date, TimeOnly Time, WallSide Side = WallSide.Theirs)
{
    /// <summary>Which of the two is meant, where the clocks go back over the time.</summary>
    public bool? LaterOfTwo { get; init; }

    /// <summary>The same moment on the contact's wall. Pages show both sides with it before anything is saved.</summary>
    /// <exception cref="Domain.RefusedException">The clocks skip that time, or it comes twice and no choice was made.</exception>
    public WallTime OnTheirWall(Zone theirs, Zone mine) => Side is WallSide.Theirs
        ? WallTime.Of(Date, Time, theirs, LaterOfTwo)
        : WallTime.At(WallTime.Of(Date, Time, mine, LaterOfTwo).Instant, theirs);
}
