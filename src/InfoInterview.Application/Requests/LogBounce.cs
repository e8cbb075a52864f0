using InfoInterview.Domain;
using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Requests;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Requests;

/// <summary>A message came back. For good, and the address is flagged; for now, and the user is asked whether to send again.</summary>
public sealed class LogBounce(RequestStep steps)
{
    /// <summary>What came back and when.</summary>
    public sealed record Input(RequestId Request, Bounce Bounce, DateTimeOffset At)
    {
        /// <summary>What the server or the note said.</summary>
        public string? Words { get; init; }

        /// <summary>The address that failed; the primary one when none is given and the request went by mail.</summary>
        public string? Address { get; init; }
    }

    /// <summary>Logs it.</summary>
    /// <exception cref="RefusedException">Nothing was sent, or they answered already.</exception>
    public Task<StepTaken> RunAsync(Input input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        return steps.TakeAsync(input.Request, scene => CameBackAsync(scene, input, RequestActor.User), cancellationToken);
    }

    /// <summary>The return on a scene of somebody else's, who says who heard of it.</summary>
    internal static async Task<Transition> CameBackAsync(RequestScene scene, Input input, RequestActor actor)
    {
        if (input.Bounce is not Bounce.Soft)
            await scene.TakeBackAsync(MailKinds.Asking, "a message came back");
        var context = await scene.ContextAsync(actor);
        if (input.Bounce is Bounce.Soft)
            return scene.Request.LogBounce(input.Bounce, input.At, input.Words, context);
        var contact = await scene.Db.Contacts.Include(c => c.Emails).SingleAsync(c => c.Id == scene.Request.ContactId, scene.Cancelled);
        var failed = input.Address ?? (scene.Request.Channel is Channel.Email ? contact.PrimaryEmail?.Address : null);
        var normalised = failed is { } address ? ContactEmail.Normalise(address) : null;
        var flagged = contact.Emails.FirstOrDefault(e => e.Normalised == normalised && e.Status is not EmailStatus.Bounced);
        var transition = scene.Request.LogBounce(input.Bounce, input.At, input.Words, context, flagged is null ? null : (flagged.Address, flagged.Status));
        if (flagged is not null)
            contact.EmailBounced(flagged.Address, context.UserZone.DateAt(input.At), Code(input.Words));
        return transition;
    }

    // The enhanced status code of a delivery report, such as 5.1.1, when the words begin with one, or with it behind the server's three digits.
    private static string? Code(string? words) => words?.Split(' ', 3) switch
    {
        [var first, ..] when IsCode(first) => first,
        [{ Length: 3 } reply, var second, ..] when reply.All(char.IsAsciiDigit) && IsCode(second) => second,
        _ => null,
    };

    private static bool IsCode(string word) => word is { Length: >= 5 and <= 11 } && word.All(c => char.IsAsciiDigit(c) || c == '.') && word.Count(c => c == '.') == 2;
}
