using InfoInterview.Application.Requests;
using InfoInterview.Domain;
using InfoInterview.Domain.Meetings;

namespace InfoInterview.Application.Meetings;

/// <summary>Somebody did not come: they, or the user.</summary>
public sealed class LogNoShow(RequestStep steps)
{
    /// <summary>Logs it.</summary>
    /// <param name="byThem">True when they missed it; false when the user did.</param>
    /// <exception cref="RefusedException">It is too early to say so, or the meeting is over.</exception>
    public Task<StepTaken> RunAsync(MeetingId id, bool byThem, CancellationToken cancellationToken) => steps.TakeAsync(
        id,
        async (scene, meeting) =>
        {
            await scene.TakeBackAsync(MailKinds.OfSlot, "the meeting did not happen");
            return scene.Request.NoShow(meeting, byThem, await scene.ContextAsync());
        },
        cancellationToken);
}
