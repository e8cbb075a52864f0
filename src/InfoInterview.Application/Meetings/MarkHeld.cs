using InfoInterview.Application.Requests;
using InfoInterview.Domain;
using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Meetings;
using InfoInterview.Domain.Requests;

namespace InfoInterview.Application.Meetings;

/// <summary>They talked.</summary>
public sealed class MarkHeld(RequestStep steps)
{
    /// <summary>How it was.</summary>
    public sealed record Input(MeetingId Meeting)
    {
        /// <summary>How long it was; as agreed when not said.</summary>
        public int? Minutes { get; init; }

        /// <summary>Others who were there; each is owed thanks.</summary>
        public IReadOnlyList<ContactId> AlsoThere { get; init; } = [];

        /// <summary>How often to keep in touch from now on.</summary>
        public KeepInTouchTier KeepInTouch { get; init; } = KeepInTouchTier.B;
    }

    /// <summary>Marks it as held.</summary>
    /// <exception cref="RefusedException">It has not started, or is over already.</exception>
    public Task<StepTaken> RunAsync(Input input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        return steps.TakeAsync(input.Meeting, (scene, meeting) => HeldAsync(scene, meeting, input), cancellationToken);
    }

    private static async Task<Transition> HeldAsync(RequestScene scene, Meeting meeting, Input input)
    {
        await scene.RequireKnownAsync(input.AlsoThere);
        await scene.TakeBackAsync(MailKinds.Asking, "they talked");
        var context = await scene.ContextAsync();
        var talk = new Talk { ActualMinutes = input.Minutes, AlsoThere = input.AlsoThere, KeepInTouch = input.KeepInTouch };
        var transition = scene.Request.MarkHeld(meeting, talk, context);
        await scene.InteractedAsync(meeting.EndsAt, context, input.KeepInTouch);
        return transition;
    }
}
