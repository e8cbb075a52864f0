using InfoInterview.Application.Accounts;
using InfoInterview.Domain.Contacts;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Contacts;

/// <summary>Lists of organisations, and one organisation's page.</summary>
public sealed class OrganisationQueries(OwnedDb database)
{
    private const int MostRows = 200;
    private const int MostHits = 8;
    private const int MostPeople = 200;

    /// <summary>One page of organisations with how many people one knows at each.</summary>
    /// <remarks>The default order is docs/method.md's: interest, hiring, an ally there, name.</remarks>
    public async Task<OrganisationPage> PageAsync(OrganisationFilter filter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        await using var db = await database.OpenAsync(cancellationToken);
        var list = filter.InTheBin ? db.Organisations.Where(o => o.DeletedAt != null) : db.Organisations.Where(o => o.DeletedAt == null);
        var words = FoldedText.Of(filter.Search is { Length: > Organisation.NameMaxLength } search ? search[..Organisation.NameMaxLength] : filter.Search);
        if (words.Length > 0)
            list = list.Where(o => o.SortName.StartsWith(words) || o.SortName.Contains(" " + words));
        var ordered = filter.Sort is OrganisationSort.Name
            ? list.OrderBy(o => o.SortName).ThenBy(o => o.Id)
            : list.OrderByDescending(o => o.Motivation).ThenByDescending(o => o.Posting).ThenByDescending(o => o.Advocacy).ThenBy(o => o.SortName).ThenBy(o => o.Id);
        var size = Math.Clamp(filter.Size, 1, MostRows);
        var rows = await ordered.Skip((Math.Max(1, filter.Page) - 1) * size).Take(size)
            .Select(o => new OrganisationRow(o.Id, o.Name, o.City, o.Advocacy, o.Motivation, o.Posting, db.Contacts.Count(c => c.OrganisationId == o.Id && c.DeletedAt == null)))
            .ToListAsync(cancellationToken);
        return new OrganisationPage(rows, await list.CountAsync(cancellationToken));
    }

    /// <summary>One organisation with its people, in the bin or not; null when there is none of that id.</summary>
    public async Task<OrganisationView?> FindAsync(OrganisationId id, CancellationToken cancellationToken)
    {
        await using var db = await database.OpenAsync(cancellationToken);
        var view = await db.Organisations.Where(o => o.Id == id)
            .Select(o => new OrganisationView(o.Id, o.Name, o.Version)
            {
                Website = o.Website,
                City = o.City,
                Advocacy = o.Advocacy,
                Motivation = o.Motivation,
                Posting = o.Posting,
                DressNote = o.DressNote,
                Notes = o.Notes,
                DeletedAt = o.DeletedAt,
                PeopleCount = db.Contacts.Count(c => c.OrganisationId == o.Id && c.DeletedAt == null),
            })
            .FirstOrDefaultAsync(cancellationToken);
        if (view is null)
            return null;
        var people = await db.Contacts.Where(c => c.OrganisationId == id && c.DeletedAt == null)
            .OrderBy(c => c.SortName).ThenBy(c => c.Id).Take(MostPeople)
            .Select(c => new ContactRow(c.Id, c.Name.Preferred, c.Name.Given, c.Name.Family)
            {
                Role = c.Details.RoleTitle,
                OrganisationId = c.OrganisationId,
                Organisation = view.Name,
                Email = c.Emails.Where(e => e.IsPrimary).Select(e => e.Address).FirstOrDefault(),
                Circle = c.Details.Circle,
                DoNotContact = c.DoNotContact != null,
                LastInteractionAt = c.LastInteractionAt,
            })
            .ToListAsync(cancellationToken);
        return view with { People = people };
    }

    /// <summary>The names of the first few organisations that begin with what was typed, for the field of a form.</summary>
    public async Task<IReadOnlyList<string>> SuggestAsync(string? typed, CancellationToken cancellationToken)
    {
        var begins = FoldedText.Of(typed is { Length: > Organisation.NameMaxLength } ? typed[..Organisation.NameMaxLength] : typed);
        if (begins.Length == 0)
            return [];
        await using var db = await database.OpenAsync(cancellationToken);
        return await db.Organisations.Where(o => o.DeletedAt == null && o.SortName.StartsWith(begins))
            .OrderBy(o => o.SortName).Take(MostHits).Select(o => o.Name).ToListAsync(cancellationToken);
    }
}
