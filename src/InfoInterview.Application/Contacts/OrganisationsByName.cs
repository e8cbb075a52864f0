using InfoInterview.Data;
using InfoInterview.Domain;
using InfoInterview.Domain.Contacts;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Contacts;

/// <summary>Organisations found by what the user calls them.</summary>
internal static class OrganisationsByName
{
    /// <summary>The organisation of that name, tracked: the stored one, brought back from the bin if need be, or a new one. Null when no name was typed.</summary>
    public static async Task<Organisation?> FindOrAddAsync(AppDbContext db, string? typed, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (CleanText.Line(typed, Organisation.NameMaxLength, "organisation's name") is not { } name)
            return null;
        var folded = Organisation.FoldOf(name);
        var organisation = await db.Organisations.FirstOrDefaultAsync(o => o.SortName == folded, cancellationToken);
        if (organisation is null)
        {
            organisation = Organisation.Create(db.Owner, name, now);
            db.Add(organisation);
        }

        organisation.Restore();
        return organisation;
    }
}
