using InfoInterview.Domain;
using InfoInterview.Domain.Requests;

namespace InfoInterview.Application.Requests;

/// <summary>The user no longer wants the conversation, or gives up on an address.</summary>
public sealed class WithdrawRequest(RequestStep steps)
{
    /// <summary>Which request, and why if they care to say.</summary>
    /// <param name="ToldThem">A meeting ahead was called off in writing; without one it does not matter.</param>
    public sealed record Input(RequestId Request, string? Reason = null, bool ToldThem = false);

    /// <summary>Withdraws it.</summary>
    /// <exception cref="RefusedException">It is closed, or they still keep a time free.</exception>
    public Task<StepTaken> RunAsync(Input input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        return steps.TakeAsync(
            input.Request,
            async scene =>
            {
                await scene.TakeBackAsync(MailKinds.Asking, "the request was withdrawn");
                return scene.Request.Withdraw(input.Reason, await scene.AgreedMeetingAsync(), input.ToldThem, await scene.ContextAsync());
            },
            cancellationToken);
    }
}
