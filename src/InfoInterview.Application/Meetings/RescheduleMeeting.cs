using InfoInterview.Application.Requests;
using InfoInterview.Domain;
using InfoInterview.Domain.Meetings;
using InfoInterview.Domain.Requests;

namespace InfoInterview.Application.Meetings;

/// <summary>The meeting moves to another time. What was not said anew, such as the place, stays.</summary>
public sealed class RescheduleMeeting(RequestStep steps)
{
    /// <summary>The new time, and who moved it.</summary>
    public sealed record Input(MeetingId Meeting, TimeChoice Start, bool ByThem)
    {
        public int? Minutes { get; init; }
        public MeetingMode? Mode { get; init; }
        public string? TheirZone { get; init; }
        /// <summary>Null keeps it, empty leaves it open.</summary>
        public string? Place { get; init; }

        public string? Fallback { get; init; }
    }

    /// <summary>Makes the new slot with the same calendar event.</summary>
    /// <exception cref="RefusedException">The time is past, skipped or doubtful, or the meeting is over.</exception>
    public Task<StepTaken> RunAsync(Input input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        return steps.TakeAsync(input.Meeting, (scene, meeting) => MovedAsync(scene, meeting, input), cancellationToken);
    }

    private static async Task<Transition> MovedAsync(RequestScene scene, Meeting meeting, Input input)
    {
        await scene.TakeBackAsync(MailKinds.OfSlot, "the meeting was moved");
        var (theirs, context) = await TheirZone.KnownAsync(scene, input.TheirZone ?? meeting.Zone.Id);
        var slot = new Slot(
            input.Start.OnTheirWall(theirs, context.UserZone), context.UserZone, input.Minutes ?? meeting.AgreedMinutes,
            input.Mode ?? meeting.Mode, input.Place ?? meeting.Place, input.Fallback ?? meeting.Fallback);
        return scene.Request.Reschedule(meeting, slot, input.ByThem, context);
    }
}
