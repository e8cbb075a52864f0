using InfoInterview.Domain;
using InfoInterview.Domain.Requests;

namespace InfoInterview.Application.Requests;

/// <summary>They said no: no time, or not right. Whom they named instead becomes a contact with a draft of a request.</summary>
public sealed class LogDecline(RequestStep steps)
{
    /// <summary>Their no.</summary>
    /// <param name="At">When it came, UTC; not in the future.</param>
    /// <param name="NoTime">They have no time; otherwise they are not the right person or do not wish to.</param>
    public sealed record Input(RequestId Request, DateTimeOffset At, bool NoTime)
    {
        public IReadOnlyList<NamedPerson> Named { get; init; } = [];
        public TheirWords? Words { get; init; }
    }

    /// <summary>Logs the no.</summary>
    /// <exception cref="RefusedException">The request is closed, or somebody named does not hold.</exception>
    public Task<StepTaken> RunAsync(Input input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        return steps.TakeAsync(input.Request, scene => DeclinedAsync(scene, input), cancellationToken);
    }

    private static async Task<Transition> DeclinedAsync(RequestScene scene, Input input)
    {
        await scene.TakeBackAsync(MailKinds.Asking, "they declined");
        await scene.TakeBackToContactAsync(MailKinds.Chasing, "they declined");
        var context = await scene.ContextAsync();
        var found = await NamedPeople.FindOrAddAsync(scene.Db, scene.Request.ContactId, input.Named, context.Now, context.UserZone.DateAt(context.Now), scene.Cancelled);
        var transition = scene.Request.Decline(new Refusal(input.At, input.NoTime) { Named = found.Named, LeftAlone = found.LeftAlone }, await scene.AgreedMeetingAsync(), context);
        scene.Keep(input.Words, input.At, context);
        await scene.InteractedAsync(input.At, context);
        return transition;
    }
}
