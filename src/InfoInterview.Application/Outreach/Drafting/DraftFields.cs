using System.Globalization;
using InfoInterview.Application.Outreach.Templates;
using InfoInterview.Application.Requests;
using InfoInterview.Data;
using InfoInterview.Domain;
using InfoInterview.Domain.Accounts;
using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Meetings;
using InfoInterview.Domain.Questions;
using InfoInterview.Domain.Requests;
using InfoInterview.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Outreach.Drafting;

/// <summary>Gathers what a template may print about one contact, one request and the asker.</summary>
public static class DraftFields
{
    /// <summary>The values that are known; the rest is absent.</summary>
    public static async Task<FieldValues> GatherAsync(AppDbContext db, DraftSubject subject, CancellationToken cancellationToken)
    {
        var values = new FieldValues();
        var contact = await ContactAsync(db, subject.Contact, cancellationToken);
        var request = subject.Request is { } id ? await db.Requests.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, cancellationToken) : null;
        var meeting = await MeetingAsync(db, subject, cancellationToken);
        var home = await RequestDesk.HomeAsync(db, cancellationToken);
        var asker = (await db.AskerRecords.AsNoTracking().SingleAsync(cancellationToken)).Facts;
        var from = await db.MailAccounts.OrderBy(a => a.Id).Select(a => a.FromAddress).FirstOrDefaultAsync(cancellationToken);

        await SetContactAsync(db, values, contact, request, cancellationToken);
        SetAsker(values, asker, from);
        if (request is not null)
            SetRequest(values, request, home.Zone);
        if (meeting is not null)
            SetMeeting(values, meeting, contact);
        await SetQuestionsAsync(db, values, request, cancellationToken);
        if (subject.About is { } about)
            await SetPersonAsync(db, values, about, cancellationToken);
        return values;
    }

    private static async Task<Contact> ContactAsync(AppDbContext db, ContactId id, CancellationToken cancellationToken) =>
        await db.Contacts.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, cancellationToken)
        ?? throw new RefusedException("contact.gone", "That person is no longer there. Nothing was written; go back to the list.");

    private static async Task<Meeting?> MeetingAsync(AppDbContext db, DraftSubject subject, CancellationToken cancellationToken)
    {
        var meetings = db.Meetings.AsNoTracking();
        if (subject.Meeting is { } id)
            return await meetings.SingleOrDefaultAsync(m => m.Id == id, cancellationToken);
        return subject.Request is { } request
            ? await meetings.Where(m => m.RequestId == request).OrderByDescending(m => m.CreatedAt).FirstOrDefaultAsync(cancellationToken)
            : null;
    }

    private static async Task SetContactAsync(AppDbContext db, FieldValues values, Contact contact, InterviewRequest? request, CancellationToken cancellationToken)
    {
        var referrerId = request?.ReferredById ?? contact.ReferredById;
        var organisation = contact.OrganisationId is { } at ? await db.Organisations.Where(o => o.Id == at).Select(o => o.Name).SingleOrDefaultAsync(cancellationToken) : null;
        var referrer = referrerId is { } by ? await db.Contacts.AsNoTracking().SingleOrDefaultAsync(c => c.Id == by, cancellationToken) : null;
        values.Set(MessageFields.ContactFirstName, contact.FirstName)
            .Set(MessageFields.ContactFullName, contact.DisplayName)
            .Set(MessageFields.ContactFormal, contact.Name is { Honorific: { } title, Family: { } family } ? $"{title} {family}" : null)
            .Set(MessageFields.Organisation, organisation)
            .Set(MessageFields.Role, contact.Details.RoleTitle)
            .Set(MessageFields.Field, contact.Details.Field)
            .Set(MessageFields.ConnectionLine, contact.Details.ConnectionLine)
            .Set(MessageFields.Reason, contact.Details.NamedWork)
            .Set(MessageFields.ReferrerName, referrer?.DisplayName)
            .Set(MessageFields.ReferrerFirstName, referrer?.FirstName);
    }

    private static void SetAsker(FieldValues values, AskerFacts asker, string? from) => values
        .Set(MessageFields.AskerName, asker.FullName)
        .Set(MessageFields.AskerFirstName, asker.FullName.Split(' ')[0])
        .Set(MessageFields.AskerOneLine, asker.OneLine)
        .Set(MessageFields.AskerIntro, asker.TwoSentenceIntro)
        .Set(MessageFields.AskerNews, asker.News)
        .Set(MessageFields.NarrowInterest, asker.NarrowInterest)
        .Set(MessageFields.BroadInterest, asker.BroadInterest)
        .Set(MessageFields.AskerPhone, asker.Phone)
        .Set(MessageFields.AskerEmail, from)
        .Set(MessageFields.VideoLink, asker.VideoLink)
        .Set(MessageFields.ProfileUrl, asker.ProfileUrl);

    private static void SetRequest(FieldValues values, InterviewRequest request, Zone home) => values
        .Set(MessageFields.Topic, request.Topic)
        .Set(MessageFields.AskedMinutes, request.AskedMinutes.ToString(CultureInfo.InvariantCulture))
        .Set(MessageFields.SentOn, request.SentAt is { } sent ? Day(home.DateAt(sent)) : null);

    private static void SetMeeting(FieldValues values, Meeting meeting, Contact contact) => values
        .Set(MessageFields.MeetingDate, Day(meeting.Date))
        .Set(MessageFields.MeetingTime, meeting.Time.ToString("HH:mm", CultureInfo.InvariantCulture))
        .Set(MessageFields.MeetingZone, ZoneWords(meeting.Zone, contact))
        .Set(MessageFields.MeetingMinutes, meeting.AgreedMinutes.ToString(CultureInfo.InvariantCulture))
        .Set(MessageFields.MeetingChannel, meeting.Mode.Words())
        .Set(MessageFields.MeetingPlace, meeting.Place)
        .Set(MessageFields.Takeaway, meeting.Takeaways?.Split('\n')[0]);

    private static async Task SetQuestionsAsync(AppDbContext db, FieldValues values, InterviewRequest? request, CancellationToken cancellationToken)
    {
        if (request?.QuestionSetId is not { } id)
            return;
        var set = await db.QuestionSets.AsNoTracking().SingleOrDefaultAsync(s => s.Id == id, cancellationToken);
        if (set is not null)
            values.Set(MessageFields.Questions, Numbered(set));
    }

    private static async Task SetPersonAsync(AppDbContext db, FieldValues values, ContactId id, CancellationToken cancellationToken)
    {
        var person = await ContactAsync(db, id, cancellationToken);
        var organisation = person.OrganisationId is { } at ? await db.Organisations.Where(o => o.Id == at).Select(o => o.Name).SingleOrDefaultAsync(cancellationToken) : null;
        values.Set(MessageFields.PersonName, person.DisplayName)
            .Set(MessageFields.PersonFirstName, person.FirstName)
            .Set(MessageFields.PersonOrganisation, organisation);
    }

    private static string Numbered(QuestionSet set) =>
        string.Join('\n', set.SentAhead.Select((item, i) => string.Create(CultureInfo.InvariantCulture, $"{i + 1}. {item.Wording}")));

    private static string Day(DateOnly date) => date.ToString("dddd d MMMM", CultureInfo.InvariantCulture);

    private static string ZoneWords(Zone zone, Contact contact) => $"{contact.Details.City ?? zone.City} time";
}
