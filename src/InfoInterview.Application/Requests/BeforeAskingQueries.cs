using InfoInterview.Application.Accounts;
using InfoInterview.Domain;
using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Requests;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Requests;

/// <summary>Says what speaks against asking somebody now, before a word is written.</summary>
public sealed class BeforeAskingQueries(OwnedDb database, RequestDesk desk)
{
    /// <summary>Looks at one person.</summary>
    /// <exception cref="RefusedException">The person is gone.</exception>
    public async Task<BeforeAsking> OfAsync(ContactId contact, CancellationToken cancellationToken)
    {
        await using var db = await database.OpenAsync(cancellationToken);
        var context = await desk.ContextAsync(db, contact, null, RequestActor.User, cancellationToken);
        var open = RequestGroup.Open.States();
        var latest = await db.Requests.Where(r => r.ContactId == contact && open.Contains(r.State)).OrderByDescending(r => r.CreatedAt)
            .Select(r => new { r.Id, r.State }).FirstOrDefaultAsync(cancellationToken);
        return new BeforeAsking(context.Eligibility.Warnings)
        {
            DoNotContact = context.Eligibility.DoNotContact,
            InPeaceUntil = context.Eligibility.CoolingOffUntil is { } end ? context.UserZone.DateAt(end) : null,
            Open = latest?.Id,
            OpenIsDraft = latest?.State is RequestState.Draft,
        };
    }
}
