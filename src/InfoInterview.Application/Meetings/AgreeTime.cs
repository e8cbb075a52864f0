using InfoInterview.Application.Requests;
using InfoInterview.Domain;
using InfoInterview.Domain.Meetings;
using InfoInterview.Domain.Requests;

namespace InfoInterview.Application.Meetings;

/// <summary>A time was agreed with them, here or elsewhere.</summary>
public sealed class AgreeTime(RequestStep steps)
{
    /// <summary>The agreed time, on either wall, and how to meet.</summary>
    public sealed record Input(RequestId Request, TimeChoice Start, int Minutes, MeetingMode Mode)
    {
        /// <summary>Their time zone as they told it; the one on record when none is given.</summary>
        public string? TheirZone { get; init; }

        public string? Place { get; init; }
        public string? Fallback { get; init; }
    }

    /// <summary>Makes the meeting and its reminders.</summary>
    /// <exception cref="RefusedException">The time is past, skipped or doubtful, their zone is unknown, or they have not answered.</exception>
    public Task<StepTaken> RunAsync(Input input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        return steps.TakeAsync(input.Request, scene => AgreedAsync(scene, input), cancellationToken);
    }

    private static async Task<Transition> AgreedAsync(RequestScene scene, Input input)
    {
        await scene.TakeBackToContactAsync(MailKinds.Chasing, "a time was agreed");
        var (theirs, context) = await TheirZone.KnownAsync(scene, input.TheirZone);
        var slot = new Slot(input.Start.OnTheirWall(theirs, context.UserZone), context.UserZone, input.Minutes, input.Mode, input.Place, input.Fallback);
        var transition = scene.Request.Schedule(slot, context);
        await scene.InteractedAsync(context.Now, context);
        return transition;
    }
}
