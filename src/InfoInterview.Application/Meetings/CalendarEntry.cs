using InfoInterview.Application.Accounts;
using InfoInterview.Application.Outreach.Sending;
using InfoInterview.Application.Requests;
using InfoInterview.Domain.Meetings;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Time;
using InfoInterview.Mail.Meetings;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Meetings;

/// <summary>A meeting as an entry for the user's own calendar.</summary>
public sealed class CalendarEntry(OwnedDb database, Clock clock)
{
    /// <summary>The file, whose entry only tells and invites nobody; null when there is no such meeting or it does not take place.</summary>
    /// <param name="signIn">The user's sign-in address, for when no mail account is connected.</param>
    public async Task<CalendarFile?> FindAsync(MeetingId id, string signIn, CancellationToken cancellationToken)
    {
        await using var db = await database.OpenAsync(cancellationToken);
        if (await db.Meetings.AsNoTracking().SingleOrDefaultAsync(m => m.Id == id && (m.State == MeetingState.Agreed || m.State == MeetingState.Held), cancellationToken) is not { } meeting)
            return null;
        var person = (await PeopleNamed.LoadAsync(db, [meeting.ContactId], cancellationToken))[meeting.ContactId];
        var account = await db.MailAccounts.OrderBy(a => a.Id).Select(a => a.FromAddress).FirstOrDefaultAsync(cancellationToken);
        var me = EmailAddress.Parse(account ?? signIn);
        var name = (await db.AskerRecords.AsNoTracking().SingleAsync(cancellationToken)).Facts.FullName;

        // A published entry names no attendee, so the address given for one is never written.
        var entry = LetterBuilder.Entry(meeting, CalendarMethod.Publish, name, me, (me, person.Name), clock.Now);
        return new CalendarFile(CalendarFile.NameFor(person.Name, (await LocalDay.ZoneAsync(db, cancellationToken)).DateAt(meeting.StartsAt)), entry);
    }
}
