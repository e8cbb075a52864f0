using InfoInterview.Application.Accounts;
using InfoInterview.Domain.Meetings;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Reminders;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Meetings;

/// <summary>What was written about a meeting. A letter that is on its way counts as written.</summary>
public sealed class MeetingLetterQueries(OwnedDb database)
{
    /// <summary>Looks at every slot of the conversation.</summary>
    public async Task<MeetingLetters> OfAsync(MeetingId id, CancellationToken cancellationToken)
    {
        await using var db = await database.OpenAsync(cancellationToken);
        var uid = await db.Meetings.Where(m => m.Id == id).Select(m => m.CalendarUid).SingleOrDefaultAsync(cancellationToken);
        var slots = await db.Meetings.Where(m => m.CalendarUid == uid).OrderBy(m => m.CreatedAt).ThenBy(m => m.Sequence).Select(m => new { m.Id, m.State }).ToListAsync(cancellationToken);
        var ids = slots.Select(s => s.Id).ToList();
        var letters = await db.Messages
            .Where(m => m.MeetingId != null && ids.Contains(m.MeetingId.Value) && m.Kind != null && (m.State == MessageState.Sent || m.State == MessageState.OnItsWay))
            .Select(m => new { Meeting = m.MeetingId!.Value, Kind = m.Kind!.Value })
            .ToListAsync(cancellationToken);
        bool Wrote(MessageKind kind) => letters.Any(l => l.Kind == kind && l.Meeting == id);
        return new MeetingLetters
        {
            Invited = Wrote(MessageKind.Invitation),
            HoldsOldInvitation = !Wrote(MessageKind.Invitation) && letters.Any(l => l.Kind is MessageKind.Invitation) && letters.All(l => l.Kind is not MessageKind.Cancellation),
            Withdrawn = letters.Any(l => l.Kind is MessageKind.Cancellation),
            QuestionsSent = Wrote(MessageKind.QuestionsAhead),
            Confirmed = Wrote(MessageKind.Confirm),
            OwesThanks = await OwesThanksAsync(db, id, cancellationToken),
            MovedTo = slots.FirstOrDefault(s => s.Id == id)?.State is MeetingState.Rescheduled ? slots.Where(s => s.State is not (MeetingState.Rescheduled or MeetingState.Undone)).Select(s => (MeetingId?)s.Id).LastOrDefault() : null,
        };
    }

    private static async Task<bool> OwesThanksAsync(Data.AppDbContext db, MeetingId id, CancellationToken cancellationToken) =>
        await db.Obligations.AnyAsync(o => o.MeetingId == id && o.Kind == ObligationKind.ThankYou && o.State == ObligationState.Open, cancellationToken)
        && !await db.Messages.AnyAsync(m => m.MeetingId == id && m.Kind == MessageKind.Thanks && (m.State == MessageState.Sent || m.State == MessageState.OnItsWay), cancellationToken);
}
