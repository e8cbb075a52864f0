using InfoInterview.Application.Contacts;
using InfoInterview.Data;
using InfoInterview.Domain.Contacts;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Requests;

/// <summary>The contacts some rows speak of, by one statement however many they are.</summary>
internal static class PeopleNamed
{
    public static async Task<IReadOnlyDictionary<ContactId, PersonLine>> LoadAsync(AppDbContext db, IEnumerable<ContactId> people, CancellationToken cancellationToken)
    {
        var ids = people.Distinct().ToList();
        var rows = await db.Contacts.AsNoTracking().Where(c => ids.Contains(c.Id))
            .Select(c => new
            {
                c.Id,
                c.Name.Preferred,
                c.Name.Given,
                c.Name.Family,
                c.OrganisationId,
                Organisation = db.Organisations.Where(o => o.Id == c.OrganisationId).Select(o => o.Name).FirstOrDefault(),
                c.Details.RoleTitle,
                c.Details.City,
                c.Details.Relationship,
                c.Details.ConnectionLine,
                c.Details.TimeZone,
                c.Details.HolidayRegion,
                DoNotContact = c.DoNotContact != null,
                IsInBin = c.DeletedAt != null,
            })
            .ToListAsync(cancellationToken);
        return rows.ToDictionary(c => c.Id, c => new PersonLine(c.Id, ShownName.Of(c.Preferred, c.Given, c.Family), c.Preferred ?? c.Given ?? "")
        {
            OrganisationId = c.OrganisationId,
            Organisation = c.Organisation,
            RoleTitle = c.RoleTitle,
            City = c.City,
            Link = c.ConnectionLine ?? Words(c.Relationship),
            TimeZone = c.TimeZone,
            HolidayRegion = c.HolidayRegion,
            DoNotContact = c.DoNotContact,
            IsInBin = c.IsInBin,
        });
    }

    private static string? Words(RelationshipKind? relationship) => relationship switch
    {
        RelationshipKind.Family => "family",
        RelationshipKind.Friend => "friend",
        RelationshipKind.Colleague => "colleague",
        RelationshipKind.ExColleague => "former colleague",
        RelationshipKind.Classmate => "classmate",
        RelationshipKind.Teacher => "teacher",
        RelationshipKind.Alum => "fellow graduate",
        RelationshipKind.Association => "same association",
        RelationshipKind.Event => "met at an event",
        RelationshipKind.Online => "met online",
        _ => null,
    };
}
