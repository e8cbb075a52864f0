using InfoInterview.Application.Requests;
using InfoInterview.Domain;
using InfoInterview.Domain.Meetings;

namespace InfoInterview.Application.Meetings;

/// <summary>The meeting is off; the request is not.</summary>
public sealed class CancelMeeting(RequestStep steps)
{
    /// <summary>Which meeting, who called it off, and why if it was said.</summary>
    public sealed record Input(MeetingId Meeting, bool ByThem, string? Reason = null);

    /// <summary>Calls it off.</summary>
    /// <exception cref="RefusedException">It is over.</exception>
    public Task<StepTaken> RunAsync(Input input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        return steps.TakeAsync(
            input.Meeting,
            async (scene, meeting) =>
            {
                await scene.TakeBackAsync(MailKinds.OfSlot, "the meeting was called off");
                return scene.Request.Cancel(meeting, input.ByThem, input.Reason, await scene.ContextAsync());
            },
            cancellationToken);
    }
}
