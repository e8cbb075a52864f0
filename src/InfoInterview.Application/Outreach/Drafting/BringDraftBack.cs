using InfoInterview.Application.Accounts;
using InfoInterview.Domain;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Outreach.Drafting;

/// <summary>Brings back a draft that was thrown away.</summary>
public sealed class BringDraftBack(OwnedDb database, Clock clock)
{
    /// <summary>Makes it a draft again.</summary>
    /// <exception cref="RefusedException">It is gone.</exception>
    public async Task RunAsync(MessageId id, CancellationToken cancellationToken)
    {
        await using var db = await database.OpenAsync(cancellationToken);
        var message = await db.Messages.SingleOrDefaultAsync(m => m.Id == id, cancellationToken)
            ?? throw new RefusedException("message.gone", "This draft is no longer there. Nothing was changed.");
        message.Undiscard(clock.Now);
        await db.SaveOrRefuseAsync("this draft", cancellationToken);
    }
}
