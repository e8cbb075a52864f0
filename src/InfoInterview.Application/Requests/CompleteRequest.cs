using InfoInterview.Domain;
using InfoInterview.Domain.Requests;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Requests;

/// <summary>All that was owed is done or let go.</summary>
public sealed class CompleteRequest(RequestStep steps)
{
    /// <summary>Completes the request.</summary>
    /// <exception cref="RefusedException">Something is still owed, or nobody talked yet.</exception>
    public Task<StepTaken> RunAsync(RequestId id, CancellationToken cancellationToken) => steps.TakeAsync(
        id,
        async scene =>
        {
            // Nobody in the bin is owed anything.
            var owed = await scene.Db.Obligations
                .Where(o => o.RequestId == id && !scene.Db.Contacts.Any(c => c.Id == o.ContactId && c.DeletedAt != null))
                .ToListAsync(scene.Cancelled);
            return scene.Request.Complete(owed, await scene.ContextAsync());
        },
        cancellationToken);
}
