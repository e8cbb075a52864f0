using InfoInterview.Application.Accounts;
using InfoInterview.Domain.Contacts;

namespace InfoInterview.Application.Contacts;

/// <summary>Saves an organisation's form. Its people are found by the new name from then on.</summary>
public sealed class EditOrganisation(OwnedDb database)
{
    /// <summary>What to save.</summary>
    /// <param name="Id">Which one.</param>
    /// <param name="Version">The version the page loaded.</param>
    /// <param name="Form">The whole form; what it leaves empty is emptied.</param>
    public sealed record Input(OrganisationId Id, int Version, OrganisationForm Form);

    /// <summary>Replaces everything the form holds.</summary>
    /// <exception cref="Domain.RefusedException">A field does not hold, the copy is stale, or another one has that name.</exception>
    public async Task RunAsync(Input input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        await using var db = await database.OpenAsync(cancellationToken);
        var organisation = await LoadedOrganisation.GetAsync(db, input.Id, input.Version, cancellationToken);
        organisation.Rename(input.Form.Name);
        organisation.Describe(input.Form.Website, input.Form.City, input.Form.DressNote, input.Form.Notes);
        await LoadedOrganisation.RefuseNameTakenAsync(db, organisation, cancellationToken);
        await db.SaveOrRefuseAsync(LoadedOrganisation.What, cancellationToken);
    }
}
