using InfoInterview.Application.Requests;
using InfoInterview.Data;
using InfoInterview.Domain.Accounts;
using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Requests;
using InfoInterview.Domain.Requests.Check;
using InfoInterview.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Outreach.Drafting;

/// <summary>Gathers what the request check must know of a draft, its recipient and the user's other requests. The words themselves are added by the caller.</summary>
public sealed class CheckFacts(RequestDesk desk, Clock clock)
{
    private const int MostOtherNames = 2000;

    /// <summary>The facts for a draft.</summary>
    public async Task<DraftToCheck> GatherAsync(AppDbContext db, Message message, CancellationToken cancellationToken)
    {
        var contact = await db.Contacts.AsNoTracking().Include(c => c.Schools).Include(c => c.Employments).AsSplitQuery().SingleAsync(c => c.Id == message.ContactId, cancellationToken);
        var request = message.RequestId is { } id ? await db.Requests.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, cancellationToken) : null;
        var context = await desk.ContextAsync(db, contact.Id, request?.Id, RequestActor.User, cancellationToken);
        var asker = (await db.AskerRecords.AsNoTracking().SingleAsync(cancellationToken)).Facts;
        var presets = await db.Preferences.AsNoTracking().SingleAsync(cancellationToken);
        var zone = context.ContactZone ?? context.UserZone;
        return new DraftToCheck
        {
            Kind = message.Kind ?? MessageKind.RequestWarm,
            Channel = message.Channel,
            Contact = await ContactAsync(db, contact, request, asker, context, cancellationToken),
            Request = await RequestAsync(db, contact, request, context, cancellationToken) with { InThread = message.InReplyToId is not null },
            AskerFullName = asker.FullName,
            OtherContactNames = await OtherNamesAsync(db, contact, cancellationToken),
            Settings = new CheckSettings { DailyRequestCap = presets.DailyRequestCap, MaxNudges = request?.MaxNudges ?? presets.MaxNudges },
            Now = clock.Now,
            IsBusinessDayThere = context.Calendar.IsBusinessDay(zone.DateAt(clock.Now)),
        };
    }

    private static async Task<ContactFacts> ContactAsync(AppDbContext db, Contact contact, InterviewRequest? request, AskerFacts asker, RequestContext context, CancellationToken cancellationToken)
    {
        var referrer = request?.ReferredById ?? contact.ReferredById;
        var organisation = contact.OrganisationId is { } at ? await db.Organisations.Where(o => o.Id == at).Select(o => o.Name).SingleOrDefaultAsync(cancellationToken) : null;
        var introducer = referrer is { } by ? await db.Contacts.AsNoTracking().Where(c => c.Id == by).Select(c => c.Name).SingleOrDefaultAsync(cancellationToken) : null;
        var places = contact.Employments.Select(e => e.OrganisationId).ToList();
        var employers = places.Count == 0 ? [] : await db.Organisations.Where(o => places.Contains(o.Id)).Select(o => o.Name).ToListAsync(cancellationToken);
        return new ContactFacts
        {
            PreferredName = contact.Name.Preferred,
            GivenName = contact.Name.Given,
            FamilyName = contact.Name.Family,
            ConnectionLine = contact.Details.ConnectionLine,
            ReferrerName = introducer is null ? null : $"{introducer.Preferred ?? introducer.Given} {introducer.Family}".Trim(),
            Organisation = organisation,
            Role = contact.Details.RoleTitle,
            Works = contact.Details.NamedWork is { } work ? [work] : [],
            FieldWords = new[] { contact.Details.Field, request?.Topic }.OfType<string>().ToList(),
            Shared = [.. SharedBackground.Of(contact.Schools.Select(s => s.Name), asker.Schools), .. SharedBackground.Of(employers, asker.Employers)],
            City = contact.Details.City,
            Zone = context.ContactZone,
            DoNotContact = context.Eligibility.DoNotContact,
            CoolingOffUntil = context.Eligibility.CoolingOffUntil is { } end ? context.UserZone.DateAt(end) : null,
        };
    }

    private static async Task<RequestFacts> RequestAsync(AppDbContext db, Contact contact, InterviewRequest? request, RequestContext context, CancellationToken cancellationToken)
    {
        var today = context.UserZone.DateAt(context.Now);
        var todayThere = context.CountingZone.DateAt(context.Now);
        var dayStart = context.Now.AddHours(-24);
        var except = request?.Id;
        var last = await db.Messages.Where(m => m.ContactId == contact.Id && m.State == MessageState.Sent).MaxAsync(m => m.At, cancellationToken);
        var sent = await db.Requests.Where(r => r.Id != except && r.SentAt > dayStart).Select(r => r.SentAt!.Value).ToListAsync(cancellationToken);
        var there = contact.OrganisationId is not { } organisation ? [] : await db.Requests
            .Where(r => r.Id != except && r.ContactId != contact.Id && r.OrganisationAtSendId == organisation && r.SentAt != null && RequestStates.AskedAndOpen.Contains(r.State))
            .Select(r => r.SentAt!.Value)
            .ToListAsync(cancellationToken);
        return new RequestFacts
        {
            AskedMinutes = request?.AskedMinutes,
            BusinessDaysSinceLastMessage = last is { } at ? context.Calendar.BusinessDaysBetween(context.CountingZone.DateAt(at), todayThere) : null,
            BecameOpportunity = request?.BecameOpportunity ?? false,
            NudgesSent = request?.NudgeCount ?? 0,
            OpenAtOrganisation = there.Select(s => context.Calendar.BusinessDaysBetween(context.CountingZone.DateAt(s), todayThere)).ToList(),
            SentToday = sent.Count(s => context.UserZone.DateAt(s) == today),
        };
    }

    private static async Task<IReadOnlyCollection<string>> OtherNamesAsync(AppDbContext db, Contact contact, CancellationToken cancellationToken)
    {
        // Those one writes to come first; PostgreSQL would put those without a date before them.
        var names = await db.Contacts.Where(c => c.Id != contact.Id && c.DeletedAt == null).OrderBy(c => c.LastInteractionAt == null).ThenByDescending(c => c.LastInteractionAt).Take(MostOtherNames)
            .Select(c => new { c.Name.Preferred, c.Name.Given, c.Name.Family }).ToListAsync(cancellationToken);
        return names.SelectMany(n => new[] { n.Preferred, n.Given, n.Family }).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
    }
}
