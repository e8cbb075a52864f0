using InfoInterview.Application.Accounts;
using InfoInterview.Application.Requests;
using InfoInterview.Domain;
using InfoInterview.Domain.Meetings;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Reminders;
using InfoInterview.Domain.Requests;
using InfoInterview.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Meetings;

/// <summary>Takes back, within ten minutes, a conversation without a request that was logged by mistake.</summary>
public sealed class TakeBackTalk(OwnedDb database, Clock clock)
{
    /// <summary>Takes it back, with what it left to do.</summary>
    /// <exception cref="RefusedException">Ten minutes have passed, its person is in the bin, its debrief was written, or a letter about it left or is leaving.</exception>
    public async Task RunAsync(MeetingId id, CancellationToken cancellationToken)
    {
        await using var db = await database.OpenAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var meeting = await db.Meetings.SingleOrDefaultAsync(m => m.Id == id, cancellationToken)
            ?? throw new RefusedException("meeting.gone", "That meeting is no longer there. Nothing was changed; go back to the list.");
        await NotInBin.RequireAsync(db, meeting.ContactId, cancellationToken);
        var letters = await db.Messages.Where(m => m.MeetingId == id).ToListAsync(cancellationToken);
        var reminders = await db.Reminders.Where(r => r.MeetingId == id || (r.ContactId == meeting.ContactId && r.Kind == ReminderKind.KeepInTouch)).ToListAsync(cancellationToken);
        var owed = reminders.Select(r => r.ObligationId).OfType<ObligationId>().ToList();
        var obligations = await db.Obligations.Where(o => o.MeetingId == id || owed.Contains(o.Id)).ToListAsync(cancellationToken);
        var builtOn = letters.Exists(m => m.State is MessageState.Sent or MessageState.OnItsWay) || reminders.Exists(r => r.MeetingId == id && r.Status is ReminderStatus.Done);
        ChanceMeeting.TakeBack(meeting, builtOn, clock.Now);
        new Agenda(reminders, obligations).TakeBack(meeting, clock.Now);
        letters.FindAll(m => m.State is MessageState.Draft).ForEach(m => m.Discard(clock.Now));
        await db.SaveOrRefuseAsync("this meeting", cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
