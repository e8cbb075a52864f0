using InfoInterview.Domain;
using InfoInterview.Domain.Requests;

namespace InfoInterview.Application.Requests;

/// <summary>They brought up a job themselves. From then on the request check lets the word stand in what is written about this request.</summary>
public sealed class NoteOpportunity(RequestStep steps)
{
    /// <summary>Notes it.</summary>
    /// <exception cref="RefusedException">It is noted already, or the request is closed.</exception>
    public Task<StepTaken> RunAsync(RequestId id, CancellationToken cancellationToken) =>
        steps.TakeAsync(id, async scene => scene.Request.NoteOpportunity(await scene.ContextAsync()), cancellationToken);
}
