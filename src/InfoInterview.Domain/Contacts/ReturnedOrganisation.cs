using InfoInterview.Domain.Accounts;

namespace InfoInterview.Domain.Contacts;

/// <summary>An organisation that an import brought back from the bin, so that undoing the import puts it there again.</summary>
public sealed class ReturnedOrganisation : IOwned
{
    private ReturnedOrganisation()
    {
    }

    public OwnerId OwnerId { get; private set; }
    public ImportId ImportId { get; private set; }
    public OrganisationId OrganisationId { get; private set; }

    /// <summary>The organisation's version when it had come back: another one means that its user has worked on it since.</summary>
    public int OrganisationVersion { get; private set; }

    /// <summary>Records the return of an organisation that was saved.</summary>
    public static ReturnedOrganisation Of(Organisation organisation, ImportId import) => new()
    {
        OwnerId = organisation.OwnerId,
        ImportId = import,
        OrganisationId = organisation.Id,
        OrganisationVersion = organisation.Version,
    };
}
