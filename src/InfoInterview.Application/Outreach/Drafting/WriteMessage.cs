using InfoInterview.Application.Accounts;
using InfoInterview.Application.Requests;
using InfoInterview.Domain;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Outreach.Drafting;

/// <summary>Drafts a message of any kind that follows a request: a nudge, times, questions, thanks, a report. An unsent draft of the kind is taken up again.</summary>
public sealed class WriteMessage(OwnedDb database, DraftWriter writer, Clock clock)
{
    /// <summary>Finds the draft of this kind that waits already, or writes one.</summary>
    /// <exception cref="RefusedException">The person is gone, asked to be left alone, or was told already that this is understood; or the request or the meeting is gone.</exception>
    public async Task<MessageId> RunAsync(DraftSubject subject, CancellationToken cancellationToken)
    {
        await using var db = await database.OpenAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await NotInBin.RequireAsync(db, subject.Contact, cancellationToken);
        var contact = await db.Contacts.Where(c => c.Id == subject.Contact).Select(c => new { Stop = LeftAlone.For(db, subject.Contact).Any(), c.DisplayName }).SingleOrDefaultAsync(cancellationToken)
            ?? throw new RefusedException("contact.gone", "That person is no longer there. Nothing was written; go back to the list.");
        if (contact.Stop && !subject.Kind.MayFollowOptOut())
            throw new RefusedException("contact.do-not-contact", $"{contact.DisplayName} asked not to be contacted, and that holds. Nothing was written.");
        if (subject.Kind is MessageKind.OptOutAck && await Acknowledgement.HasLeftAsync(db, subject.Contact, cancellationToken))
            throw Acknowledgement.Refusal(contact.DisplayName);
        if (subject.Request is { } request)
            await RequestDesk.FindAsync(db, request, cancellationToken);
        if (subject.Meeting is { } meeting && !await db.Meetings.AnyAsync(m => m.Id == meeting, cancellationToken))
            throw new RefusedException("meeting.gone", "That meeting is no longer there. Nothing was written; go back to the list.");
        var waiting = await db.Messages
            .Where(m => m.ContactId == subject.Contact && m.Kind == subject.Kind && (m.State == MessageState.Draft || m.State == MessageState.OnItsWay))
            .Where(m => m.Kind == MessageKind.OptOutAck || (m.RequestId == subject.Request && (subject.Meeting == null || m.MeetingId == subject.Meeting)))
            .OrderByDescending(m => m.State == MessageState.OnItsWay).ThenByDescending(m => m.UpdatedAt)
            .Select(m => (MessageId?)m.Id)
            .FirstOrDefaultAsync(cancellationToken);
        if (waiting is { } there)
            return there;
        var message = await writer.WriteAsync(db, subject, SuggestedKind.ChannelOf(subject.Kind), null, clock.Now, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return message.Id;
    }
}
