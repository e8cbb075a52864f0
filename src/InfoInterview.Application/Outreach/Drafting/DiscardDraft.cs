using InfoInterview.Application.Accounts;
using InfoInterview.Domain;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Requests;
using InfoInterview.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Outreach.Drafting;

/// <summary>Throws away a draft that is not wanted any more, such as a nudge they overtook with their answer. <see cref="BringDraftBack"/> undoes it.</summary>
public sealed class DiscardDraft(OwnedDb database, Clock clock)
{
    /// <summary>Throws it away.</summary>
    /// <exception cref="RefusedException">It is gone, no draft any more, or the first message of a request that is a draft itself.</exception>
    public async Task RunAsync(MessageId id, CancellationToken cancellationToken)
    {
        await using var db = await database.OpenAsync(cancellationToken);
        var message = await db.Messages.SingleOrDefaultAsync(m => m.Id == id, cancellationToken)
            ?? throw new RefusedException("message.gone", "This draft is no longer there. Nothing was changed.");
        if (message.State is not MessageState.Draft)
            throw new RefusedException("message.locked", "This message is on its way or gone, so it cannot be thrown away. Nothing was changed.");
        if (message.Kind is { } kind && kind.IsRequest() && await db.Requests.AnyAsync(r => r.Id == message.RequestId && r.State == RequestState.Draft, cancellationToken))
            throw new RefusedException("message.of-draft-request", "This is the first message of a request that is still a draft. Nothing was changed; discard the request on its own page, and the draft goes with it.");
        message.Discard(clock.Now);
        await db.SaveOrRefuseAsync("this draft", cancellationToken);
    }
}
