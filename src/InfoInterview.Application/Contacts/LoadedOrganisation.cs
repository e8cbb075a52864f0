using InfoInterview.Application.Accounts;
using InfoInterview.Data;
using InfoInterview.Domain;
using InfoInterview.Domain.Contacts;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Contacts;

/// <summary>The acting user's organisation, loaded to be changed.</summary>
internal static class LoadedOrganisation
{
    /// <summary>What a stale save calls the row.</summary>
    public const string What = "this organisation";

    /// <exception cref="RefusedException">There is no such organisation, or it is not the version the page loaded.</exception>
    public static async Task<Organisation> GetAsync(AppDbContext db, OrganisationId id, int? version, CancellationToken cancellationToken)
    {
        var organisation = await db.Organisations.FirstOrDefaultAsync(o => o.Id == id, cancellationToken)
            ?? throw new RefusedException("organisation.gone", "This organisation is no longer there. Nothing was changed.");
        if (version is { } loaded)
            StaleSave.RefuseUnless(organisation.Version, loaded, What);
        return organisation;
    }

    /// <summary>Refuses a name another organisation has.</summary>
    public static async Task RefuseNameTakenAsync(AppDbContext db, Organisation organisation, CancellationToken cancellationToken)
    {
        var (id, folded) = (organisation.Id, organisation.SortName);
        var other = await db.Organisations.Where(o => o.Id != id && o.SortName == folded).Select(o => new { o.Name, o.DeletedAt }).FirstOrDefaultAsync(cancellationToken);
        if (other is not null)
            throw new RefusedException("organisation.already-there", $"{other.Name} is {(other.DeletedAt is null ? "already on your list" : "in the bin; bring it back instead")}. Nothing was saved.") { Field = "organisation's name" };
    }
}
