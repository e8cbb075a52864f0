using InfoInterview.Application.Accounts;
using InfoInterview.Domain.Contacts;

namespace InfoInterview.Application.Contacts;

/// <summary>Undoes an opt-out that was recorded by mistake.</summary>
public sealed class TakeBackOptOut(OwnedDb database)
{
    /// <summary>Lets the contact be asked again.</summary>
    /// <exception cref="Domain.RefusedException">The contact is gone or in the bin.</exception>
    public async Task RunAsync(ContactId id, CancellationToken cancellationToken)
    {
        await using var db = await database.OpenAsync(cancellationToken);
        var contact = await LoadedContact.AloneAsync(db, id, version: null, cancellationToken);
        contact.TakeBackOptOut();
        await db.SaveOrRefuseAsync(LoadedContact.What, cancellationToken);
    }
}
