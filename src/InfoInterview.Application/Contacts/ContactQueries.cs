using InfoInterview.Application.Accounts;
using InfoInterview.Data;
using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Requests;
using InfoInterview.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Contacts;

/// <summary>One contact's page.</summary>
public sealed class ContactQueries(OwnedDb database)
{
    /// <summary>The contact, in the bin or not; null when there is none of that id.</summary>
    public async Task<ContactView?> FindAsync(ContactId id, CancellationToken cancellationToken)
    {
        await using var db = await database.OpenAsync(cancellationToken);
        var contact = await db.Contacts.AsNoTracking()
            .Include(c => c.Emails).Include(c => c.Phones).Include(c => c.Tags).Include(c => c.Schools).Include(c => c.Employments)
            .AsSplitQuery()
            .FirstOrDefaultAsync(c => c.Id == id, cancellationToken);
        return contact is null ? null : await ViewAsync(db, contact, cancellationToken);
    }

    /// <summary>The zone whose days the user counts in.</summary>
    public async Task<Zone> ZoneAsync(CancellationToken cancellationToken)
    {
        await using var db = await database.OpenAsync(cancellationToken);
        return await LocalDay.ZoneAsync(db, cancellationToken);
    }

    /// <summary>Contacts that may be the same person as this one: the certain ones first.</summary>
    /// <remarks>docs/method.md, duplicates: an address or profile in common is the same person; family name, first letter and organisation in common may be.</remarks>
    public async Task<IReadOnlyList<PossibleDuplicate>> DuplicatesOfAsync(ContactId id, CancellationToken cancellationToken)
    {
        await using var db = await database.OpenAsync(cancellationToken);
        var contact = await db.Contacts.AsNoTracking().Include(c => c.Emails).FirstOrDefaultAsync(c => c.Id == id, cancellationToken);
        if (contact is null)
            return [];
        var (slug, organisation, addresses) = (contact.LinkedInSlug, contact.OrganisationId, contact.Emails.Select(e => e.Normalised).ToList());
        var others = await db.Contacts.AsNoTracking()
            .Where(c => c.Id != id && c.DeletedAt == null)
            .Where(c => (slug != null && c.LinkedInSlug == slug) || c.Emails.Any(e => addresses.Contains(e.Normalised)) || (organisation != null && c.OrganisationId == organisation))
            .Select(c => new
            {
                c.Id,
                c.Name,
                IsSame = (slug != null && c.LinkedInSlug == slug) || c.Emails.Any(e => addresses.Contains(e.Normalised)),
            })
            .ToListAsync(cancellationToken);
        var keys = NameLikeness.Keys(contact.Name);
        return others
            .Where(o => o.IsSame || NameLikeness.Keys(o.Name).Intersect(keys, StringComparer.Ordinal).Any())
            .OrderByDescending(o => o.IsSame)
            .Select(o => new PossibleDuplicate(o.Id, ShownName.Of(o.Name), o.IsSame))
            .ToList();
    }

    private static async Task<ContactView> ViewAsync(AppDbContext db, Contact contact, CancellationToken cancellationToken)
    {
        var id = contact.Id;
        var places = contact.Employments.Select(e => e.OrganisationId).Concat(contact.OrganisationId is { } now ? [now] : []).Distinct().ToList();
        var organisations = await db.Organisations.Where(o => places.Contains(o.Id) && o.DeletedAt == null).ToDictionaryAsync(o => o.Id, o => o.Name, cancellationToken);
        var relatives = await db.Contacts
            .Where(c => c.DeletedAt == null && (c.ReferredById == id || c.Id == contact.ReferredById))
            .OrderBy(c => c.SortName)
            .Select(c => new { c.Id, c.Name, WasIntroduced = c.ReferredById == id })
            .ToListAsync(cancellationToken);
        var lastReply = await db.Requests.Where(r => r.ContactId == id && r.RepliedAt != null)
            .OrderByDescending(r => r.RepliedAt).Select(r => r.ReplyKind).FirstOrDefaultAsync(cancellationToken);
        return new ContactView(id, contact.Name, contact.Details)
        {
            Version = contact.Version,
            OrganisationId = contact.OrganisationId,
            Organisation = contact.OrganisationId is { } at ? organisations.GetValueOrDefault(at) : null,
            Emails = contact.Emails.OrderByDescending(e => e.IsPrimary).Select(e => new EmailView(e.Id, e.Address, e.IsPrimary, e.IsWork, e.Status, e.BouncedOn)).ToList(),
            Phones = contact.Phones.OrderByDescending(p => p.IsPrimary).Select(p => new PhoneView(p.Id, p.Number, p.IsPrimary, p.IsWork)).ToList(),
            Tags = contact.Tags.Select(t => t.Name).Order(StringComparer.OrdinalIgnoreCase).ToList(),
            Schools = contact.Schools.Select(s => new TypedSchool(s.Name, s.Year)).ToList(),
            Employments = contact.Employments.OrderByDescending(e => e.From).Select(e => new EmploymentView(e.OrganisationId, organisations.GetValueOrDefault(e.OrganisationId), e.Title, e.From, e.Until)).ToList(),
            IntroducedBy = relatives.Where(r => r.Id == contact.ReferredById).Select(r => new NamedContact(r.Id, ShownName.Of(r.Name))).FirstOrDefault(),
            Introduced = relatives.Where(r => r.WasIntroduced).Select(r => new NamedContact(r.Id, ShownName.Of(r.Name))).ToList(),
            DoNotContact = contact.DoNotContact,
            Warmth = Warmth.Of(contact.Details.Circle, lastReply is ReplyKind.No or ReplyKind.OptOut),
            FirstContactedAt = contact.FirstContactedAt,
            LastInteractionAt = contact.LastInteractionAt,
            CreatedAt = contact.CreatedAt,
            DeletedAt = contact.DeletedAt,
        };
    }
}

/// <summary>A contact that may be the same person as another one.</summary>
/// <param name="Id">The other contact.</param>
/// <param name="Name">Their name.</param>
/// <param name="IsSame">An address or a profile in common: certainly the same; otherwise only alike in name and organisation.</param>
public sealed record PossibleDuplicate(ContactId Id, string Name, bool IsSame);
