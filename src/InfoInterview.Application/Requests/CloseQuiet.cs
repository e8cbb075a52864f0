using InfoInterview.Domain;
using InfoInterview.Domain.Requests;

namespace InfoInterview.Application.Requests;

/// <summary>Nobody answered, and the user lets it rest. No blame on either side.</summary>
public sealed class CloseQuiet(RequestStep steps)
{
    /// <summary>Closes the request.</summary>
    /// <exception cref="RefusedException">It was not nudged yet, or they answered.</exception>
    public Task<StepTaken> RunAsync(RequestId id, CancellationToken cancellationToken) => steps.TakeAsync(
        id,
        async scene =>
        {
            await scene.TakeBackAsync(MailKinds.Asking, "closed for silence");
            return scene.Request.CloseQuiet(await scene.ContextAsync());
        },
        cancellationToken);
}
