using InfoInterview.Application.Contacts;
using InfoInterview.Data;
using InfoInterview.Domain;
using InfoInterview.Domain.Contacts;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Requests;

/// <summary>
/// What moves with somebody who is in the bin: nothing, until they are brought back. Only what is a fact still counts: a mail
/// that had begun to leave, and their wish not to be contacted.
/// </summary>
internal static class NotInBin
{
    /// <summary>Refuses when the contact is in the bin.</summary>
    public static async Task RequireAsync(AppDbContext db, ContactId id, CancellationToken cancellationToken)
    {
        if (await db.Contacts.Where(c => c.Id == id && c.DeletedAt != null).Select(c => c.Name).SingleOrDefaultAsync(cancellationToken) is { } name)
            throw new RefusedException("contact.in-bin", $"{ShownName.Of(name)} is in the bin. Nothing was changed; bring them back to go on.");
    }
}
