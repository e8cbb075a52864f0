using InfoInterview.Application.Accounts;
using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Time;

namespace InfoInterview.Application.Contacts;

/// <summary>Saves a person's form.</summary>
public sealed class EditContact(OwnedDb database, Clock clock)
{
    /// <summary>What to save.</summary>
    /// <param name="Id">Whom.</param>
    /// <param name="Version">The version the page loaded.</param>
    /// <param name="Form">The whole form; what it leaves empty is emptied.</param>
    public sealed record Input(ContactId Id, int Version, ContactForm Form);

    /// <summary>Replaces everything the form holds.</summary>
    /// <exception cref="Domain.RefusedException">A field does not hold, the copy is stale, or an address or profile is another contact's.</exception>
    public async Task RunAsync(Input input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        await using var db = await database.OpenAsync(cancellationToken);
        var now = clock.Now;
        var contact = await LoadedContact.WholeAsync(db, input.Id, input.Version, cancellationToken);
        contact.Describe(input.Form.Name, input.Form.Details, now);
        ContactFilling.Fill(contact, input.Form, ContactFilling.Addresses(input.Form));
        await SamePerson.RefuseAsync(db, contact, cancellationToken);
        contact.WorksAt(
            await OrganisationsByName.FindOrAddAsync(db, input.Form.Organisation, now, cancellationToken),
            await LocalDay.AtAsync(db, now, cancellationToken));
        await db.SaveOrRefuseAsync(LoadedContact.What, cancellationToken);
    }
}
