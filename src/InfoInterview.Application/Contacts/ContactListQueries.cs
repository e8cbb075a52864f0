using InfoInterview.Application.Accounts;
using InfoInterview.Data;
using InfoInterview.Data.Contacts;
using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Requests;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Contacts;

/// <summary>Lists of contacts: by page, and as one types.</summary>
public sealed class ContactListQueries(OwnedDb database, ISearch search)
{
    private const int MostRows = 200;
    private const int MostHits = 8;

    /// <summary>One page of the contacts the filter lets through.</summary>
    public async Task<ContactPage> PageAsync(ContactFilter filter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        await using var db = await database.OpenAsync(cancellationToken);
        var size = Math.Clamp(filter.Size, 1, MostRows);
        var place = await PlaceAsync(db, filter, cancellationToken);
        var list = Filtered(db, filter);
        var rows = await Rows(db, ContactOrder.From(list, filter.Sort, place).Take(size + 1)).ToListAsync(cancellationToken);
        var total = await list.OrderBy(c => c.SortName).Take(ContactPage.MostCounted).CountAsync(cancellationToken);
        var isMore = rows.Count > size;
        if (isMore)
            rows.RemoveAt(size);
        var backwards = place is { Backwards: true };
        if (backwards)
            rows.Reverse();
        if (rows.Count == 0)
            return new ContactPage(rows, null, null, total);
        var (hasNext, hasPrevious) = backwards ? (true, isMore) : (isMore, place is not null);
        return new ContactPage(rows, hasNext ? rows[^1].Id : null, hasPrevious ? rows[0].Id : null, total);
    }

    /// <summary>The first few contacts that match what was typed so far, those whose name begins with it first. Nothing typed finds nobody.</summary>
    public async Task<IReadOnlyList<ContactHit>> SuggestAsync(string? typed, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(typed))
            return [];
        await using var db = await database.OpenAsync(cancellationToken);
        var begins = FoldedText.Cut(FoldedText.Of(typed.Length > Contact.SortNameMaxLength ? typed[..Contact.SortNameMaxLength] : typed), Contact.SortNameMaxLength);
        return await search.Matching(db, typed).Where(c => c.DeletedAt == null)
            .OrderByDescending(c => c.SortName.StartsWith(begins)).ThenBy(c => c.SortName).ThenBy(c => c.Id)
            .Take(MostHits)
            .Select(c => new ContactHit(c.Id, c.Name.Preferred, c.Name.Given, c.Name.Family)
            {
                Role = c.Details.RoleTitle,
                Organisation = db.Organisations.Where(o => o.Id == c.OrganisationId && o.DeletedAt == null).Select(o => o.Name).FirstOrDefault(),
                DoNotContact = c.DoNotContact != null,
            })
            .ToListAsync(cancellationToken);
    }

    /// <summary>The tags in use, each with how many contacts are filed under it.</summary>
    public async Task<IReadOnlyList<TagCount>> TagsAsync(CancellationToken cancellationToken)
    {
        await using var db = await database.OpenAsync(cancellationToken);
        return await db.Set<ContactTag>()
            .Where(t => db.Contacts.Any(c => c.Id == t.ContactId && c.DeletedAt == null))
            .GroupBy(t => t.Name)
            .OrderBy(g => g.Key)
            .Select(g => new TagCount(g.Key, g.Count()))
            .ToListAsync(cancellationToken);
    }

    /// <summary>The rows a filter lets through, unordered.</summary>
    internal IQueryable<Contact> Filtered(AppDbContext db, ContactFilter filter)
    {
        var list = search.Matching(db, filter.Search).AsNoTracking();
        list = filter.InTheBin ? list.Where(c => c.DeletedAt != null) : list.Where(c => c.DeletedAt == null);
        if (filter.Circle is { } circle)
            list = list.Where(c => c.Details.Circle == circle);
        if (filter.Organisation is { } organisation)
            list = list.Where(c => c.OrganisationId == organisation);
        if (filter.Tag is { } tag)
            list = list.Where(c => c.Tags.Any(t => t.Name == tag));
        if (filter.NoAddress)
            list = list.Where(c => !c.Emails.Any(e => e.Status != EmailStatus.Bounced));
        if (filter.NotYetAsked)
            list = list.Where(c => !db.Requests.Any(r => r.ContactId == c.Id && r.State != RequestState.Draft && r.State != RequestState.Discarded));
        return list;
    }

    // The cursor's own place in the order; without it, the list begins at its beginning.
    private static async Task<ContactPlace?> PlaceAsync(AppDbContext db, ContactFilter filter, CancellationToken cancellationToken)
    {
        if ((filter.After ?? filter.Before) is not { } id)
            return null;
        var backwards = filter.After is null;
        return await db.Contacts.Where(c => c.Id == id)
            .Select(c => new ContactPlace(c.Id, c.SortName, c.LastInteractionAt, backwards))
            .FirstOrDefaultAsync(cancellationToken);
    }

    private static IQueryable<ContactRow> Rows(AppDbContext db, IQueryable<Contact> list) =>
        list.Select(c => new ContactRow(c.Id, c.Name.Preferred, c.Name.Given, c.Name.Family)
        {
            Role = c.Details.RoleTitle,
            OrganisationId = c.OrganisationId,
            Organisation = db.Organisations.Where(o => o.Id == c.OrganisationId && o.DeletedAt == null).Select(o => o.Name).FirstOrDefault(),
            Email = c.Emails.Where(e => e.IsPrimary).Select(e => e.Address).FirstOrDefault(),
            Circle = c.Details.Circle,
            DoNotContact = c.DoNotContact != null,
            LastInteractionAt = c.LastInteractionAt,
            DeletedAt = c.DeletedAt,
        });
}
