using InfoInterview.Data;
using InfoInterview.Data.Accounts;
using InfoInterview.Domain.Accounts;
using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Accounts;

/// <summary>Furnishes a practice space: a dozen invented people, a few organisations, and the mailbox that nothing ever leaves.</summary>
public sealed class PracticeSpace(Clock clock)
{
    /// <summary>Puts the invented world into a space that was just opened, within the caller's transaction.</summary>
    public async Task FurnishAsync(AppDbContext db, OwnerId owner, User user, CancellationToken cancellationToken)
    {
        var real = new OwnerId(user.ActiveOwnerId);
        db.Owner = real;
        var home = await db.Preferences.AsNoTracking().SingleAsync(p => p.OwnerId == real, cancellationToken);
        db.Owner = owner;
        var now = clock.Now;
        var asker = AskerRecord.Create(owner, user.FullName);
        asker.Tell(PracticePeople.Asker(user.FullName));
        db.AskerRecords.Add(asker);
        db.Preferences.Add(Preferences.Create(owner, home.TimeZone, home.Region));
        db.MailAccounts.Add(MailAccount.Practice(owner, user.FullName, now));
        var organisations = PracticePeople.All.Select(p => p.Organisation).Distinct().ToDictionary(name => name, name => Organisation.Create(owner, name, now));
        db.Organisations.AddRange(organisations.Values);
        await db.SaveChangesAsync(cancellationToken);

        var people = new Dictionary<string, Contact>();
        foreach (var invented in PracticePeople.All)
            people[invented.Given] = Introduce(owner, invented, organisations[invented.Organisation], people, now);
        db.Contacts.AddRange(people.Values);
        await db.SaveChangesAsync(cancellationToken);
    }

    private static Contact Introduce(OwnerId owner, PracticePerson invented, Organisation organisation, Dictionary<string, Contact> people, DateTimeOffset now)
    {
        var details = new ContactDetails
        {
            Circle = invented.Circle,
            Relationship = invented.Relationship,
            ConnectionLine = invented.Connection,
            NamedWork = invented.Work,
            RoleTitle = invented.Role,
            Field = invented.Field,
            City = invented.City,
            TimeZone = invented.Zone,
            Source = DataSource.Other,
        };
        var contact = Contact.Create(owner, new ContactName(invented.Given, invented.Family), details, now);
        contact.AddEmail(EmailAddress.Parse($"{FoldedText.Of(invented.Given)}@practice.example"), isWork: true);
        contact.WorksAt(organisation, DateOnly.FromDateTime(now.UtcDateTime));
        if (invented.NamedBy is { } introducer)
            contact.IntroducedBy(people[introducer].Id, new HashSet<ContactId>(), now);
        return contact;
    }
}
