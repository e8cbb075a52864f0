using InfoInterview.Application.Contacts;
using InfoInterview.Data;
using InfoInterview.Domain;
using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Outreach;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Requests;

/// <summary>Makes contacts of the people somebody named, with that somebody as the one who led to them.</summary>
internal static class NamedPeople
{
    /// <summary>The people as contacts, each once; whoever is known already, by choice or by address, is not made twice.</summary>
    /// <exception cref="RefusedException">A name does not hold, somebody is in the bin, or a chosen contact is gone or is the one who named them.</exception>
    public static async Task<PeopleFound> FindOrAddAsync(AppDbContext db, ContactId namedBy, IReadOnlyList<NamedPerson> named, DateTimeOffset now, DateOnly today, CancellationToken cancellationToken)
    {
        var people = new List<ContactId>();
        foreach (var person in named)
            people.Add(await OneAsync(db, namedBy, person, now, today, cancellationToken));
        if (people.Contains(namedBy))
            throw new RefusedException("named.themselves", "They cannot have named themselves. Nothing was saved; choose somebody else.");
        var leftAlone = new List<ContactId>();
        foreach (var person in people.Distinct())
        {
            if (await LeftAlone.For(db, person).AnyAsync(cancellationToken))
                leftAlone.Add(person);
        }

        return new PeopleFound([.. people.Distinct()], leftAlone);
    }

    private static async Task<ContactId> OneAsync(AppDbContext db, ContactId namedBy, NamedPerson person, DateTimeOffset now, DateOnly today, CancellationToken cancellationToken)
    {
        var address = string.IsNullOrWhiteSpace(person.Email) ? null : EmailAddress.Parse(person.Email);
        if (await KnownAsync(db, person.Known, address, cancellationToken) is { } known)
        {
            await LedToAsync(db, known, namedBy, now, cancellationToken);
            return known.Id;
        }

        if (address is not null && !person.EmailIsMeant)
            TypedAddress.RefuseImitations([address]);
        var details = new ContactDetails { Circle = Circle.Referred, Source = DataSource.Introducer, PublicNotes = person.Why };
        var contact = Contact.Create(db.Owner, new ContactName(person.Given, person.Family), details, now);
        contact.IntroducedBy(namedBy, new HashSet<ContactId>(), now);
        if (address is not null)
            contact.AddEmail(address);
        contact.WorksAt(await OrganisationsByName.FindOrAddAsync(db, person.Organisation, now, cancellationToken), today);
        db.Contacts.Add(contact);
        await db.SaveChangesAsync(cancellationToken);
        return contact.Id;
    }

    private static async Task<Contact?> KnownAsync(AppDbContext db, ContactId? chosen, EmailAddress? address, CancellationToken cancellationToken)
    {
        if (chosen is { } id)
        {
            return await db.Contacts.SingleOrDefaultAsync(c => c.Id == id && c.DeletedAt == null, cancellationToken)
                ?? throw new RefusedException("contact.gone", "One of the people you chose is no longer there. Nothing was saved; choose again.");
        }

        if (address?.Key is not { } key)
            return null;
        var known = await db.Contacts.Where(c => c.Emails.Any(e => e.Normalised == key)).OrderBy(c => c.DeletedAt != null).ThenBy(c => c.Id).FirstOrDefaultAsync(cancellationToken);
        return known is { DeletedAt: not null, DoNotContact: null }
            ? throw new RefusedException("contact.in-bin", $"{known.DisplayName}, whom they named, is in the bin. Nothing was saved, and what you typed is still here; bring them back from the bin, then save this again.") { Field = EmailAddress.Field }
            : known;
    }

    // An introducer already on record stays; and nobody may have led to somebody who led to them.
    private static async Task LedToAsync(AppDbContext db, Contact contact, ContactId namedBy, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (contact.Id == namedBy)
            return;
        contact.WasNamed(now);
        if (contact.ReferredById is not null)
            return;
        var ancestors = new HashSet<ContactId>();
        for (ContactId? next = namedBy; next is { } id && ancestors.Add(id);)
            next = await db.Contacts.Where(c => c.Id == id).Select(c => c.ReferredById).SingleAsync(cancellationToken);
        if (ancestors.Contains(contact.Id))
            return;
        contact.IntroducedBy(namedBy, ancestors, now);
        await NamedIntroducer.PassOnAsync(db, contact, null, cancellationToken);
    }
}
