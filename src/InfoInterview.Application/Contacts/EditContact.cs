using InfoInterview.Application.Accounts;
using InfoInterview.Application.Reminders;
using InfoInterview.Application.Requests;
using InfoInterview.Data;
using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Requests;
using InfoInterview.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Contacts;

/// <summary>Saves a person's form.</summary>
public sealed class EditContact(OwnedDb database, RequestDesk desk, Clock clock)
{
    /// <summary>What to save.</summary>
    /// <param name="Id">Whom.</param>
    /// <param name="Version">The version the page loaded.</param>
    /// <param name="Form">The whole form; what it leaves empty is emptied.</param>
    public sealed record Input(ContactId Id, int Version, ContactForm Form);

    /// <summary>
    /// Replaces everything the form holds. Days are counted again when their zone or region changed; when they left an
    /// organisation, their open requests stay with them and are told.
    /// </summary>
    /// <returns>How many open requests went along; the user may ask whether each is still what it was.</returns>
    /// <exception cref="Domain.RefusedException">A field does not hold, the copy is stale, or an address or profile is another contact's.</exception>
    public async Task<int> RunAsync(Input input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        await using var db = await database.OpenAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var now = clock.Now;
        var contact = await LoadedContact.WholeAsync(db, input.Id, input.Version, cancellationToken);
        var days = (contact.Details.TimeZone, contact.Details.HolidayRegion);
        var today = await LocalDay.AtAsync(db, now, cancellationToken);
        contact.Describe(input.Form.Name, input.Form.Details.MetBy(today), now);
        ContactFilling.Fill(contact, input.Form);
        await SamePerson.RefuseAsync(db, contact, cancellationToken);
        var formerly = contact.OrganisationId;
        contact.WorksAt(await OrganisationsByName.FindOrAddAsync(db, input.Form.Organisation, now, cancellationToken), today);
        await db.SaveOrRefuseAsync(LoadedContact.What, cancellationToken);
        if (days != (contact.Details.TimeZone, contact.Details.HolidayRegion) && await ReminderCount.AgainAsync(db, contact.Id, cancellationToken) > 0)
            await db.SaveOrRefuseAsync(LoadedReminder.What, cancellationToken);
        var told = await LeftAsync(db, contact, formerly, cancellationToken) ? await TellRequestsAsync(db, contact.Id, cancellationToken) : 0;
        await transaction.CommitAsync(cancellationToken);
        return told;
    }

    // The form of somebody at an organisation in the bin shows none: saving it says nothing of where they work.
    private static async Task<bool> LeftAsync(AppDbContext db, Contact contact, OrganisationId? formerly, CancellationToken cancellationToken) =>
        formerly is not null && formerly != contact.OrganisationId && await db.Organisations.AnyAsync(o => o.Id == formerly && o.DeletedAt == null, cancellationToken);

    private async Task<int> TellRequestsAsync(AppDbContext db, ContactId contact, CancellationToken cancellationToken)
    {
        var open = (await db.Requests.Where(r => r.ContactId == contact).ToListAsync(cancellationToken)).Where(r => r.State.IsOpen()).ToList();
        foreach (var request in open)
            await desk.ApplyAsync(db, request, RequestActor.User, request.NoteNewOrganisation, cancellationToken);
        await db.SaveOrRefuseAsync(LoadedContact.What, cancellationToken);
        return open.Count;
    }
}
