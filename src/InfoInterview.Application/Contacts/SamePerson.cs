using InfoInterview.Data;
using InfoInterview.Domain;
using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Outreach;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Contacts;

/// <summary>An address or a LinkedIn profile belongs to one contact only.</summary>
/// <remarks>docs/method.md, duplicates: an exact match is the same person.</remarks>
internal static class SamePerson
{
    private const string LinkedInProfile = "LinkedIn profile";

    /// <summary>Refuses when one of the addresses, or the profile, is another contact's.</summary>
    /// <exception cref="RefusedException">It is (<c>contact.already-there</c>).</exception>
    public static Task RefuseAsync(AppDbContext db, Contact contact, CancellationToken cancellationToken) =>
        RefuseAsync(db, contact.Id, contact.LinkedInSlug, contact.Emails.Select(e => e.Normalised).ToList(), cancellationToken);

    /// <summary>Refuses when an address that is about to be given to a contact is another's.</summary>
    /// <exception cref="RefusedException">It is (<c>contact.already-there</c>).</exception>
    public static Task RefuseAsync(AppDbContext db, ContactId contact, EmailAddress address, CancellationToken cancellationToken) =>
        RefuseAsync(db, contact, null, [address.Key], cancellationToken);

    private static async Task RefuseAsync(AppDbContext db, ContactId id, string? slug, List<string> keys, CancellationToken cancellationToken)
    {
        var other = await db.Contacts
            .Where(c => c.Id != id && ((slug != null && c.LinkedInSlug == slug) || c.Emails.Any(e => keys.Contains(e.Normalised))))
            .Select(c => new { c.Name, c.LinkedInSlug, c.DeletedAt })
            .FirstOrDefaultAsync(cancellationToken);
        if (other is null)
            return;
        var what = slug is not null && other.LinkedInSlug == slug ? LinkedInProfile : EmailAddress.Field;
        var where = other.DeletedAt is null ? "is already among your people" : "is in the bin";
        throw new RefusedException("contact.already-there", $"{ShownName.Of(other.Name)} has the same {what} and {where}. Nothing was saved; open {(other.DeletedAt is null ? "that page" : "the bin and bring them back")}, or take the {what} out here.") { Field = what is LinkedInProfile ? LinkedInProfile : EmailAddress.Field };
    }
}
