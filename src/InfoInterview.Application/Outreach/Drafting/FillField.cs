using InfoInterview.Application.Accounts;
using InfoInterview.Application.Outreach.Templates;
using InfoInterview.Application.Requests;
using InfoInterview.Data;
using InfoInterview.Domain;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Requests;
using InfoInterview.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Outreach.Drafting;

/// <summary>Keeps a fact that a draft needed where it belongs: with the contact, the asker or the request, so that it is asked for once.</summary>
public sealed class FillField(OwnedDb database, RequestDesk desk, Clock clock)
{
    /// <summary>Keeps the fact. A field that belongs to this one message only is kept nowhere.</summary>
    /// <exception cref="RefusedException">The value does not hold.</exception>
    public async Task RunAsync(MessageId message, MessageField field, string value, CancellationToken cancellationToken)
    {
        await using var db = await database.OpenAsync(cancellationToken);
        var draft = await db.Messages.AsNoTracking().SingleOrDefaultAsync(m => m.Id == message, cancellationToken)
            ?? throw new RefusedException("message.gone", "This draft is no longer there. Nothing was kept.");
        if (field.Origin is FieldOrigin.Asker)
            await TellAskerAsync(db, field, value, cancellationToken);
        else if (field.Origin is FieldOrigin.Contact || field == MessageFields.Reason)
            await TellContactAsync(db, draft, field, value, cancellationToken);
        else if (field == MessageFields.Topic && draft.RequestId is { } id)
            await TellRequestAsync(db, id, value, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    private static async Task TellAskerAsync(AppDbContext db, MessageField field, string value, CancellationToken cancellationToken)
    {
        var record = await db.AskerRecords.SingleAsync(cancellationToken);
        var facts = record.Facts;
        record.Tell(field.Name switch
        {
            "asker_one_line" => facts with { OneLine = value },
            "asker_intro" => facts with { TwoSentenceIntro = value },
            "asker_news" => facts with { News = value },
            "narrow_interest" => facts with { NarrowInterest = value },
            "broad_interest" => facts with { BroadInterest = value },
            "asker_phone" => facts with { Phone = value },
            "video_link" => facts with { VideoLink = value },
            "profile_url" => facts with { ProfileUrl = value },
            _ => facts,
        });
    }

    private async Task TellContactAsync(AppDbContext db, Message draft, MessageField field, string value, CancellationToken cancellationToken)
    {
        var contact = await db.Contacts.SingleAsync(c => c.Id == draft.ContactId, cancellationToken);
        var details = contact.Details;
        contact.Describe(contact.Name, field.Name switch
        {
            "connection_line" => details with { ConnectionLine = value },
            "reason" => details with { NamedWork = value },
            "role" => details with { RoleTitle = value },
            "field" => details with { Field = value },
            _ => details,
        }, clock.Now);
    }

    private async Task TellRequestAsync(AppDbContext db, RequestId id, string value, CancellationToken cancellationToken)
    {
        var request = await RequestDesk.FindAsync(db, id, cancellationToken);
        if (request.State is not RequestState.Draft)
            return;
        var context = await desk.ContextAsync(db, request.ContactId, id, RequestActor.User, cancellationToken);
        request.Revise(new RequestPlan(request.Kind, request.Channel, value, request.AskedMinutes), context);
    }
}
