using InfoInterview.Application.Accounts;
using InfoInterview.Data;
using InfoInterview.Domain;
using InfoInterview.Domain.Contacts;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Contacts;

/// <summary>The acting user's contact, loaded to be changed.</summary>
internal static class LoadedContact
{
    /// <summary>What a stale save calls the row.</summary>
    public const string What = "this person";

    /// <summary>The contact with everything that hangs on it.</summary>
    /// <exception cref="RefusedException">There is no such contact, it is in the bin, or it is not the version the page loaded.</exception>
    public static async Task<Contact> WholeAsync(AppDbContext db, ContactId id, int? version, CancellationToken cancellationToken)
    {
        var contact = await db.Contacts
            .Include(c => c.Emails).Include(c => c.Phones).Include(c => c.Tags).Include(c => c.Schools).Include(c => c.Employments)
            .AsSplitQuery()
            .FirstOrDefaultAsync(c => c.Id == id, cancellationToken);
        return Present(contact, version);
    }

    /// <summary>The contact alone.</summary>
    /// <exception cref="RefusedException">There is no such contact, it is in the bin, or it is not the version the page loaded.</exception>
    public static async Task<Contact> AloneAsync(AppDbContext db, ContactId id, int? version, CancellationToken cancellationToken) =>
        Present(await db.Contacts.FirstOrDefaultAsync(c => c.Id == id, cancellationToken), version);

    private static Contact Present(Contact? contact, int? version)
    {
        if (contact is null)
            throw new RefusedException("contact.gone", "This person is no longer there. Nothing was changed.");
        if (contact.DeletedAt is not null)
            throw new RefusedException("contact.in-bin", $"{contact.DisplayName} is in the bin. Nothing was changed; bring them back first.");
        if (version is { } loaded)
            StaleSave.RefuseUnless(contact.Version, loaded, What);
        return contact;
    }
}
