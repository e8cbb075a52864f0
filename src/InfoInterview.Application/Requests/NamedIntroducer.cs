using InfoInterview.Data;
using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Requests;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Requests;

/// <summary>Who named a contact is known later than the request was begun: the requests whose talk is still ahead learn it, so that their introducer is told what came of it.</summary>
internal static class NamedIntroducer
{
    /// <summary>Passes it on to the contact's requests that had the introducer the contact had. Nothing is saved yet.</summary>
    /// <param name="former">Whom the contact's introducer was until now; null for nobody.</param>
    public static async Task PassOnAsync(AppDbContext db, Contact contact, ContactId? former, CancellationToken cancellationToken)
    {
        if (contact.ReferredById == former)
            return;
        var ahead = await db.Requests
            .Where(r => r.ContactId == contact.Id && r.ReferredById == former && RequestStates.BeforeTalk.Contains(r.State))
            .ToListAsync(cancellationToken);
        foreach (var request in ahead)
            request.NameReferrer(contact.ReferredById);
    }
}
