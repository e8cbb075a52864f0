using InfoInterview.Application.Accounts;
using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Time;

namespace InfoInterview.Application.Contacts;

/// <summary>Adds a person.</summary>
public sealed class AddContact(OwnedDb database, Clock clock)
{
    /// <summary>Saves a new contact.</summary>
    /// <returns>The new contact's id.</returns>
    /// <exception cref="Domain.RefusedException">A field does not hold, or that address or profile is another contact's.</exception>
    public async Task<ContactId> RunAsync(ContactForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        await using var db = await database.OpenAsync(cancellationToken);
        var now = clock.Now;
        var today = await LocalDay.AtAsync(db, now, cancellationToken);
        var contact = Contact.Create(db.Owner, form.Name, form.Details.MetBy(today), now);
        ContactFilling.Fill(contact, form);
        await SamePerson.RefuseAsync(db, contact, cancellationToken);
        contact.WorksAt(await OrganisationsByName.FindOrAddAsync(db, form.Organisation, now, cancellationToken), today);
        db.Add(contact);
        await db.SaveOrRefuseAsync(LoadedContact.What, cancellationToken);
        return contact.Id;
    }
}
