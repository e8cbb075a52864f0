using InfoInterview.Application.Meetings;
using InfoInterview.Domain;
using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Meetings;
using InfoInterview.Domain.Requests;

namespace InfoInterview.Application.Requests;

/// <summary>They talked on the spot, before a time was agreed. The same is owed as after any conversation.</summary>
public sealed class AlreadyTalked(RequestStep steps)
{
    /// <summary>When and how they talked.</summary>
    public sealed record Input(RequestId Request, TimeChoice Start, int Minutes, MeetingMode Mode)
    {
        public IReadOnlyList<ContactId> AlsoThere { get; init; } = [];
        public KeepInTouchTier KeepInTouch { get; init; } = KeepInTouchTier.B;
    }

    /// <summary>Logs the conversation.</summary>
    /// <exception cref="RefusedException">It lies ahead, or the request has a time agreed or is closed.</exception>
    public Task<StepTaken> RunAsync(Input input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        return steps.TakeAsync(input.Request, scene => TalkedAsync(scene, input), cancellationToken);
    }

    private static async Task<Transition> TalkedAsync(RequestScene scene, Input input)
    {
        await scene.RequireKnownAsync(input.AlsoThere);
        await scene.TakeBackAsync(MailKinds.Asking, "they talked");
        await scene.TakeBackToContactAsync(MailKinds.Chasing, "they talked");
        var context = await scene.ContextAsync();

        // What is past needs no zone of theirs; on the user's own wall it is right enough.
        var start = input.Start.OnTheirWall(context.ContactZone ?? context.UserZone, context.UserZone);
        var slot = new Slot(start, context.UserZone, input.Minutes, input.Mode);
        var talk = new Talk { ActualMinutes = input.Minutes, AlsoThere = input.AlsoThere, KeepInTouch = input.KeepInTouch };
        var transition = scene.Request.AlreadyTalked(slot, talk, context);
        await scene.InteractedAsync(scene.Request.HeldAt!.Value, context, input.KeepInTouch);
        return transition;
    }
}
