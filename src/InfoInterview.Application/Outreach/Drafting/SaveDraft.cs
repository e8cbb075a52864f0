using InfoInterview.Application.Accounts;
using InfoInterview.Application.Requests;
using InfoInterview.Domain;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Requests;
using InfoInterview.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Outreach.Drafting;

/// <summary>Saves what was typed in the composer; called by itself, a moment after the last key.</summary>
public sealed class SaveDraft(OwnedDb database, RequestDesk desk, Clock clock)
{
    /// <summary>The draft as it stands on the page.</summary>
    /// <param name="Version">The version the page loaded or was last told.</param>
    public sealed record Input(MessageId Message, int Version, Channel Channel, string Subject, string Body)
    {
        /// <summary>What the request asks, when the page lets it be changed; null leaves it.</summary>
        public RequestPlan? Plan { get; init; }
    }

    /// <summary>Saves the draft.</summary>
    /// <returns>Its new version.</returns>
    /// <exception cref="RefusedException">It is on its way, gone, or was changed in another window.</exception>
    public async Task<int> RunAsync(Input input, CancellationToken cancellationToken)
    {
        await using var db = await database.OpenAsync(cancellationToken);
        var message = await db.Messages.SingleOrDefaultAsync(m => m.Id == input.Message, cancellationToken)
            ?? throw new RefusedException("message.gone", "This draft is no longer there. What you typed is still on the page; copy it before you leave.");
        if (message.Version != input.Version && (message.Body != input.Body || message.Subject != input.Subject))
            throw new RefusedException("message.stale", "This draft was changed in another window. What you typed is still on this page, unsaved; copy it, then load the page to see the other one.");
        message.Write(input.Channel, input.Subject, input.Body, clock.Now);
        if (input.Plan is { } plan && message.RequestId is { } id)
        {
            var request = await RequestDesk.FindAsync(db, id, cancellationToken);
            request.Revise(plan, await desk.ContextAsync(db, request.ContactId, id, RequestActor.User, cancellationToken));
        }

        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new RefusedException("message.stale", "This draft was changed in another window at the same moment. What you typed is still on this page; it will be saved with your next key.");
        }

        return message.Version;
    }
}
