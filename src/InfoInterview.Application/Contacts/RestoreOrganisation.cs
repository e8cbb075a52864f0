using InfoInterview.Application.Accounts;
using InfoInterview.Domain.Contacts;

namespace InfoInterview.Application.Contacts;

/// <summary>Brings an organisation back from the bin: the undo of deleting it.</summary>
public sealed class RestoreOrganisation(OwnedDb database)
{
    /// <summary>Brings it back, with its people.</summary>
    /// <exception cref="Domain.RefusedException">The organisation is gone.</exception>
    public async Task RunAsync(OrganisationId id, CancellationToken cancellationToken)
    {
        await using var db = await database.OpenAsync(cancellationToken);
        var organisation = await LoadedOrganisation.GetAsync(db, id, version: null, cancellationToken);
        organisation.Restore();
        await db.SaveOrRefuseAsync(LoadedOrganisation.What, cancellationToken);
    }
}
