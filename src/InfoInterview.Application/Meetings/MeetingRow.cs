using InfoInterview.Application.Requests;
using InfoInterview.Domain.Meetings;
using InfoInterview.Domain.Requests;
using InfoInterview.Domain.Time;

namespace InfoInterview.Application.Meetings;

/// <summary>One slot in the agenda.</summary>
public sealed record MeetingRow(MeetingId Id, PersonLine Person, MeetingState State)
{
    public RequestId? Request { get; init; }

    /// <summary>UTC.</summary>
    public DateTimeOffset StartsAt { get; init; }

    /// <summary>UTC.</summary>
    public DateTimeOffset EndsAt { get; init; }

    /// <summary>On the user's wall, in the zone they live in now.</summary>
    public DateTime Mine { get; init; }

    /// <summary>On the contact's wall.</summary>
    public DateTime Theirs { get; init; }

    public required Zone TheirZone { get; init; }
    public int Minutes { get; init; }
    public MeetingMode Mode { get; init; }
    public string? Place { get; init; }

    /// <summary>It is over, and nobody has said how it went.</summary>
    public bool WaitsForWord { get; init; }

    internal static MeetingRow Of(Meeting meeting, PersonLine person, Zone mine, DateTimeOffset now) => new(meeting.Id, person, meeting.State)
    {
        Request = meeting.RequestId,
        StartsAt = meeting.StartsAt,
        EndsAt = meeting.EndsAt,
        Mine = mine.At(meeting.StartsAt),
        Theirs = meeting.Zone.At(meeting.StartsAt),
        TheirZone = meeting.Zone,
        Minutes = meeting.ActualMinutes ?? meeting.AgreedMinutes,
        Mode = meeting.Mode,
        Place = meeting.Place,
        WaitsForWord = IsOverUnsaid(meeting, now),
    };

    /// <summary>Five minutes after its end we ask how it went.</summary>
    internal static bool IsOverUnsaid(Meeting meeting, DateTimeOffset now) =>
        meeting is { State: MeetingState.Agreed, Mode: not MeetingMode.Written } && now >= meeting.EndsAt.AddMinutes(5);
}
