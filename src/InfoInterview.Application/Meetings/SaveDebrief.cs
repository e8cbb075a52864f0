using InfoInterview.Application.Requests;
using InfoInterview.Domain;
using InfoInterview.Domain.Meetings;
using InfoInterview.Domain.Requests;

namespace InfoInterview.Application.Meetings;

/// <summary>The short debrief: what one took away, what one promised, whom they named.</summary>
public sealed class SaveDebrief(RequestStep steps)
{
    /// <summary>What was written down.</summary>
    public sealed record Input(MeetingId Meeting, string? Takeaways)
    {
        /// <summary>The user says that there is nothing to note.</summary>
        public bool NothingToNote { get; init; }

        public IReadOnlyList<PromiseMade> Promises { get; init; } = [];
        public IReadOnlyList<NamedPerson> Named { get; init; } = [];
    }

    /// <summary>Saves it. Promises become reminders, people become contacts with a draft.</summary>
    /// <exception cref="RefusedException">The conversation was not held yet, nothing was written and nothing said of it, or somebody named does not hold.</exception>
    public Task<StepTaken> RunAsync(Input input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        return steps.TakeAsync(input.Meeting, (scene, meeting) => WrittenAsync(scene, meeting, input), cancellationToken);
    }

    private static async Task<Transition> WrittenAsync(RequestScene scene, Meeting meeting, Input input)
    {
        if (meeting.State is not MeetingState.Held)
            throw new RefusedException("meeting.not-held", "This meeting was not held, so there is nothing to note down. What you typed is still here; say first how it went.");
        meeting.WriteTakeaways(input.Takeaways, input.NothingToNote);
        var context = await scene.ContextAsync();
        var named = await NamedPeople.FindOrAddAsync(scene.Db, scene.Request.ContactId, input.Named, context.Now, context.UserZone.DateAt(context.Now), scene.Cancelled);
        return scene.Request.SaveDebrief(new Debrief { Promises = input.Promises, Named = named }, context);
    }
}
