using InfoInterview.Data;
using InfoInterview.Domain.Contacts;

namespace InfoInterview.Application.Requests;

/// <summary>
/// Who asked not to be contacted. The wish is the person's, not the row's: it holds for whoever has one of their addresses, and
/// from the bin as well.
/// </summary>
internal static class LeftAlone
{
    /// <summary>The contacts whose wish holds for this one: itself, and any other with one of its addresses.</summary>
    public static IQueryable<Contact> For(AppDbContext db, ContactId contact) => db.Contacts
        .Where(c => c.DoNotContact != null && (c.Id == contact
            || c.Emails.Any(e => db.Set<ContactEmail>().Any(own => own.ContactId == contact && own.Normalised == e.Normalised))));

    /// <summary>The contacts whose wish holds for mail to this address, however it is spelt.</summary>
    public static IQueryable<Contact> At(AppDbContext db, string address)
    {
        var key = ContactEmail.Normalise(address);
        return db.Contacts.Where(c => c.DoNotContact != null && c.Emails.Any(e => e.Normalised == key));
    }
}
