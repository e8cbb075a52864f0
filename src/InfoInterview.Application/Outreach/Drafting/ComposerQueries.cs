using InfoInterview.Application.Accounts;
using InfoInterview.Application.Outreach.Sending;
using InfoInterview.Application.Requests;
using InfoInterview.Data;
using InfoInterview.Domain.Accounts;
using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Requests;
using InfoInterview.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Outreach.Drafting;

/// <summary>What the composer shows.</summary>
public sealed class ComposerQueries(OwnedDb database, CheckFacts facts, RequestDesk desk, Clock clock)
{
    /// <summary>One message with all the composer needs; null when there is none.</summary>
    public async Task<ComposerPage?> FindAsync(MessageId id, CancellationToken cancellationToken)
    {
        await using var db = await database.OpenAsync(cancellationToken);
        var message = await db.Messages.AsNoTracking().SingleOrDefaultAsync(m => m.Id == id && m.Kind != null, cancellationToken);
        if (message is null)
            return null;
        var request = message.RequestId is { } requestId ? await db.Requests.AsNoTracking().SingleOrDefaultAsync(r => r.Id == requestId, cancellationToken) : null;
        var context = await desk.ContextAsync(db, message.ContactId, message.RequestId, RequestActor.User, cancellationToken);
        var there = context.ContactZone ?? context.UserZone;
        return new ComposerPage
        {
            Id = message.Id,
            Version = message.Version,
            Kind = message.Kind!.Value,
            Channel = message.Channel,
            State = message.State,
            Subject = message.Subject,
            Body = message.Body,
            At = message.At,
            Contact = await ContactAsync(db, message.ContactId, request, cancellationToken),
            Request = request?.Id,
            AskedMinutes = request?.AskedMinutes,
            Topic = request?.Topic,
            Facts = await facts.GatherAsync(db, message, cancellationToken),
            Barred = await MayLeave.WhyNotAsync(db, message, context, cancellationToken),
            Templates = await DraftWriter.ChoicesAsync(db, message.Kind!.Value, cancellationToken),
            Account = await db.MailAccounts.OrderBy(a => a.Id).Select(a => new ComposerAccount(a.FromAddress, a.Kind == MailAccountKind.Practice, a.PausedBecause)).FirstOrDefaultAsync(cancellationToken),
            GoodHour = GoodHour.Next(clock.Now, there, context.Calendar),
            ThereZone = there,
            HereZone = context.UserZone,
            OnItsWay = await db.Outbox.Where(o => o.MessageId == id && o.State != OutboxState.Cancelled && o.State != OutboxState.Sent)
                .OrderByDescending(o => o.CreatedAt).Select(o => new ComposerRow(o.Id, o.State, o.DueAt, o.LastText)).FirstOrDefaultAsync(cancellationToken),
        };
    }

    private static async Task<ComposerContact> ContactAsync(AppDbContext db, ContactId id, InterviewRequest? request, CancellationToken cancellationToken)
    {
        var contact = await db.Contacts.AsNoTracking().Include(c => c.Emails).Include(c => c.Phones).AsSplitQuery().SingleAsync(c => c.Id == id, cancellationToken);
        // The one who named the request's contact did not name themselves: a report to them is about somebody else.
        var referrer = (request?.ContactId == id ? request.ReferredById : null) ?? contact.ReferredById;
        var organisation = contact.OrganisationId is { } at ? await db.Organisations.Where(o => o.Id == at).Select(o => o.Name).SingleOrDefaultAsync(cancellationToken) : null;
        var introducer = referrer is { } by ? await db.Contacts.AsNoTracking().SingleOrDefaultAsync(c => c.Id == by, cancellationToken) : null;
        return new ComposerContact(
            contact.Id, contact.DisplayName, contact.FirstName, contact.Details.RoleTitle, organisation, contact.Details.City, contact.PrimaryEmail?.Address,
            contact.Phones.FirstOrDefault(p => p.IsPrimary)?.Number, contact.Details.LinkedInUrl, introducer?.DisplayName)
        {
            EmailWarning = EmailAddress.TryParse(contact.PrimaryEmail?.Address, out var address, out _) ? address.LookAlike : null,
        };
    }
}
