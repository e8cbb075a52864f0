using InfoInterview.Application.Accounts;
using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Time;

namespace InfoInterview.Application.Contacts;

/// <summary>Puts an organisation in the bin. Its people stay and show no organisation until it is brought back.</summary>
public sealed class DeleteOrganisation(OwnedDb database, Clock clock)
{
    /// <summary>Bins it.</summary>
    /// <exception cref="Domain.RefusedException">The organisation is gone.</exception>
    public async Task RunAsync(OrganisationId id, CancellationToken cancellationToken)
    {
        await using var db = await database.OpenAsync(cancellationToken);
        var organisation = await LoadedOrganisation.GetAsync(db, id, version: null, cancellationToken);
        organisation.Delete(clock.Now);
        await db.SaveOrRefuseAsync(LoadedOrganisation.What, cancellationToken);
    }
}
