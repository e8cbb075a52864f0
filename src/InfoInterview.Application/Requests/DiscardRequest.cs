using InfoInterview.Domain;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Requests;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Requests;

/// <summary>Throws a draft away, its unsent words with it. Undo brings both back.</summary>
public sealed class DiscardRequest(RequestStep steps)
{
    /// <summary>Discards the draft.</summary>
    /// <exception cref="RefusedException">It was sent, or its message is on its way.</exception>
    public Task<StepTaken> RunAsync(RequestId id, CancellationToken cancellationToken) => steps.TakeAsync(
        id,
        async scene =>
        {
            var context = await scene.ContextAsync();
            var transition = scene.Request.Discard(context);
            foreach (var draft in await scene.Db.Messages.Where(m => m.RequestId == id && m.State == MessageState.Draft).ToListAsync(scene.Cancelled))
                draft.Discard(context.Now);
            return transition;
        },
        cancellationToken);
}
