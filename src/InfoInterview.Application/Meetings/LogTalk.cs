using InfoInterview.Application.Accounts;
using InfoInterview.Application.Requests;
using InfoInterview.Data;
using InfoInterview.Domain;
using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Meetings;
using InfoInterview.Domain.Requests;
using InfoInterview.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Meetings;

/// <summary>A conversation nobody asked for: met by chance. The same thanks are owed as after any other.</summary>
public sealed class LogTalk(OwnedDb database, RequestDesk desk, Clock clock)
{
    /// <summary>With whom, when and how they talked.</summary>
    public sealed record Input(ContactId Contact, TimeChoice Start, int Minutes, MeetingMode Mode)
    {
        public IReadOnlyList<ContactId> AlsoThere { get; init; } = [];
        public KeepInTouchTier KeepInTouch { get; init; } = KeepInTouchTier.B;
    }

    /// <summary>Logs the conversation.</summary>
    /// <returns>The meeting, already held.</returns>
    /// <exception cref="RefusedException">
    /// It lies ahead, the person is in the bin or asked not to be contacted, or a request to them is under way: then it is said there.
    /// </exception>
    public async Task<MeetingId> RunAsync(Input input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        await using var db = await database.OpenAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await NotInBin.RequireAsync(db, input.Contact, cancellationToken);
        await RequestScene.RequireKnownAsync(db, input.AlsoThere, cancellationToken);
        var context = await desk.ContextAsync(db, input.Contact, null, RequestActor.User, cancellationToken);
        var contact = await db.Contacts.SingleAsync(c => c.Id == input.Contact, cancellationToken);
        await RequireNoRequestAsync(db, contact, cancellationToken);

        // What is past needs no zone of theirs; on the user's own wall it is right enough.
        var start = input.Start.OnTheirWall(context.ContactZone ?? context.UserZone, context.UserZone);
        var talk = new Talk { ActualMinutes = input.Minutes, AlsoThere = input.AlsoThere, KeepInTouch = input.KeepInTouch };
        var chance = ChanceMeeting.Log(db.Owner, contact.Id, new Slot(start, context.UserZone, input.Minutes, input.Mode), talk, context);
        var agenda = await RequestDesk.AgendaAsync(db, contact.Id, null, cancellationToken);
        agenda.Apply(chance);
        db.Meetings.Add(chance.Meeting);
        db.MeetingAttendees.AddRange(chance.Attendees);
        db.Reminders.AddRange(agenda.AddedReminders);
        db.Obligations.AddRange(agenda.AddedObligations);
        await KeptInTouch.InteractedAsync(db, contact, chance.Meeting.EndsAt, input.KeepInTouch, context.Now, cancellationToken);
        await db.SaveOrRefuseAsync("this person", cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return chance.Meeting.Id;
    }

    private async Task RequireNoRequestAsync(AppDbContext db, Contact contact, CancellationToken cancellationToken)
    {
        if (await LeftAlone.For(db, contact.Id).AnyAsync(cancellationToken))
            throw new RefusedException("contact.do-not-contact", $"{contact.DisplayName} asked not to be contacted, and after a talk thanks would be due. Nothing was logged; if that was a mistake, take it back on their page first.");
        var now = clock.Now;
        var open = await db.Requests.Where(r => r.ContactId == contact.Id)
            .Select(r => new { r.State, HasBegun = db.Meetings.Any(m => m.RequestId == r.Id && m.State == MeetingState.Agreed && m.StartsAt <= now) })
            .ToListAsync(cancellationToken);
        if (open.Exists(r => r.State is RequestState.Draft or RequestState.Sent or RequestState.Nudged or RequestState.Replied))
            throw new RefusedException("talk.request-open", $"A request to {contact.DisplayName} is under way. Nothing was logged; open it and say there that you have already talked, so that nothing asks them again.");
        if (open.Exists(r => r.State is RequestState.Scheduled && r.HasBegun))
            throw new RefusedException("talk.was-agreed", $"The time you agreed on with {contact.DisplayName} has come. Nothing was logged; open that meeting and say how it went.");
    }
}
