using InfoInterview.Application.Meetings;
using InfoInterview.Domain.Meetings;
using InfoInterview.Domain.Time;

namespace InfoInterview.Web.Components.Requests.Moves;

/// <summary>When and how a talk was, as far as it is filled in, on the user's own clock.</summary>
public sealed record TalkTold(DateOnly? Date, TimeOnly? Time, int Minutes, MeetingMode Mode)
{
    private const int UsualMinutes = 15;

    /// <summary>The start; null while the day or the time is missing.</summary>
    public TimeChoice? Start => Date is { } date && Time is { } time ? new TimeChoice(date, time, WallSide.Mine) : null;

    /// <summary>What a dialog begins with: a talk by phone that has just ended.</summary>
    public static TalkTold JustNow(DateTimeOffset now, Zone mine)
    {
        var earlier = mine.At(now.AddMinutes(-UsualMinutes));
        return new TalkTold(DateOnly.FromDateTime(earlier), new TimeOnly(earlier.Hour, earlier.Minute), UsualMinutes, default);
    }
}
