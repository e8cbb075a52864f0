using InfoInterview.Application.Accounts;
using InfoInterview.Application.Reminders;
using InfoInterview.Application.Requests;
using InfoInterview.Domain;
using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Requests;
using InfoInterview.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Meetings;

/// <summary>Where the contact of a request lives, before a time is agreed with them.</summary>
internal static class TheirZone
{
    /// <summary>Records the zone they told, if any, and counts their reminders again by it.</summary>
    /// <exception cref="RefusedException">No zone was told and none is known.</exception>
    public static async Task<(Zone Theirs, RequestContext Context)> KnownAsync(RequestScene scene, string? told)
    {
        if (told is not null)
            await RecordAsync(scene, Zone.Of(told));
        var context = await scene.ContextAsync();
        return (context.ContactZone ?? throw new RefusedException("meeting.zone-unknown", "We do not know yet in which time zone they are. Nothing was saved; choose theirs, or yours if they live near you."), context);
    }

    private static async Task RecordAsync(RequestScene scene, Zone zone)
    {
        var (db, id) = (scene.Db, scene.Request.ContactId);
        var contact = await db.Contacts.SingleAsync(c => c.Id == id, scene.Cancelled);
        if (contact.Details.TimeZone == zone.Id && contact.Details.TimeZoneKnownBy is KnownBy.Told)
            return;
        contact.Describe(contact.Name, contact.Details with { TimeZone = zone.Id, TimeZoneKnownBy = KnownBy.Told }, scene.Now);
        await db.SaveOrRefuseAsync(RequestStep.What, scene.Cancelled);
        await ReminderCount.AgainAsync(db, id, scene.Cancelled);
    }
}
