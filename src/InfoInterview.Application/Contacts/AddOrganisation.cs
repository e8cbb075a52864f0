using InfoInterview.Application.Accounts;
using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Time;

namespace InfoInterview.Application.Contacts;

/// <summary>Adds an organisation.</summary>
public sealed class AddOrganisation(OwnedDb database, Clock clock)
{
    /// <summary>Saves a new organisation.</summary>
    /// <returns>The new organisation's id.</returns>
    /// <exception cref="Domain.RefusedException">A field does not hold, or there is one of that name.</exception>
    public async Task<OrganisationId> RunAsync(OrganisationForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        await using var db = await database.OpenAsync(cancellationToken);
        var organisation = Organisation.Create(db.Owner, form.Name, clock.Now);
        organisation.Describe(form.Website, form.City, form.DressNote, form.Notes);
        await LoadedOrganisation.RefuseNameTakenAsync(db, organisation, cancellationToken);
        db.Add(organisation);
        await db.SaveOrRefuseAsync(LoadedOrganisation.What, cancellationToken);
        return organisation.Id;
    }
}
