using InfoInterview.Domain;
using InfoInterview.Domain.Requests;

namespace InfoInterview.Application.Requests;

/// <summary>They answered: yes, a question, later, or an automatic note that they are away. Whatever was to chase them is taken back.</summary>
public sealed class LogReply(RequestStep steps)
{
    /// <summary>What they answered and when.</summary>
    /// <param name="At">When it came, UTC; not in the future.</param>
    public sealed record Input(RequestId Request, ReplyKind Kind, DateTimeOffset At)
    {
        /// <summary>When to ask again for <see cref="ReplyKind.Later"/>, or the last day away for <see cref="ReplyKind.OutOfOffice"/>.</summary>
        public DateOnly? Until { get; init; }

        public TheirWords? Words { get; init; }
    }

    /// <summary>Logs the answer. One that comes after the request was closed opens it again.</summary>
    /// <exception cref="RefusedException">The request was not sent, or the answer is a no.</exception>
    public Task<StepTaken> RunAsync(Input input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        return steps.TakeAsync(input.Request, scene => AnsweredAsync(scene, input, RequestActor.User), cancellationToken);
    }

    /// <summary>The answer on a scene of somebody else's, who says who heard it.</summary>
    internal static async Task<Transition> AnsweredAsync(RequestScene scene, Input input, RequestActor actor)
    {
        await scene.TakeBackToContactAsync(MailKinds.Chasing, "they answered");
        var context = await scene.ContextAsync(actor);
        var reply = new Reply(input.Kind, input.At, input.Until);
        var transition = scene.Request.State is RequestState.NoResponse or RequestState.Declined or RequestState.Withdrawn
            ? scene.Request.LateReply(reply, context)
            : scene.Request.LogReply(reply, context);
        scene.Keep(input.Words, input.At, context);
        if (input.Kind is not ReplyKind.OutOfOffice)
            await scene.InteractedAsync(input.At, context);
        return transition;
    }
}
