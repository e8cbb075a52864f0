using InfoInterview.Application.Accounts;
using InfoInterview.Application.Outreach.Sending;
using InfoInterview.Application.Requests;
using InfoInterview.Data;
using InfoInterview.Domain;
using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Outreach.Incoming;
using InfoInterview.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Outreach.Incoming;

/// <summary>The user's word on a mail that came in, where it is not a step of the request: whether it was them, or that nothing follows from it.</summary>
public sealed class SettleDoubt(OwnedDb database, RequestDesk desk, RequestStep steps, OutboxSignal signal, OutboxNode node, Clock clock)
{
    /// <summary>What the user says.</summary>
    public enum Word
    {
        /// <summary>It was them, from another address; they are known by it from now on.</summary>
        ItWasThem,

        /// <summary>Somebody else wrote it.</summary>
        ItWasNot,

        /// <summary>Nothing follows from it.</summary>
        ItIsNothing,
    }

    /// <summary>Settles it.</summary>
    /// <exception cref="RefusedException">It is settled already, or the word does not fit.</exception>
    public async Task RunAsync(ReceivedMailId id, Word word, CancellationToken cancellationToken)
    {
        await using var db = await database.OpenAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var received = await db.ReceivedMails.SingleOrDefaultAsync(m => m.Id == id, cancellationToken)
            ?? throw new RefusedException("received.gone", "That mail is not here. Nothing was changed.");
        if (received.Doubt is not { } doubt)
            throw new RefusedException("received.settled", "That mail is settled already. Nothing was changed; look at it again.");
        if (word is Word.ItWasThem && doubt is not MailDoubt.WhoWrote)
            throw new RefusedException("received.not-asked", "Nobody doubts who wrote this mail. Nothing was changed.");
        received.Settle();
        if (word is Word.ItWasThem)
            await HearAsync(db, received, cancellationToken);
        await db.SaveOrRefuseAsync("this mail", cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        await signal.ChangedAsync();
        signal.TellMoved(db.Owner);
    }

    private async Task HearAsync(AppDbContext db, ReceivedMail received, CancellationToken cancellationToken)
    {
        await NotInBin.RequireAsync(db, received.ContactId, cancellationToken);
        var contact = await db.Contacts.Include(c => c.Emails).SingleAsync(c => c.Id == received.ContactId, cancellationToken);
        var key = ContactEmail.Normalise(received.From);
        if (EmailAddress.TryParse(received.From, out var address, out _) && !await db.Contacts.AnyAsync(c => c.Emails.Any(e => e.Normalised == key), cancellationToken))
            contact.AddEmail(address);
        var request = received.RequestId is { } id ? await db.Requests.SingleOrDefaultAsync(r => r.Id == id, cancellationToken) : null;
        await new HeardReply(db, desk, steps, node, clock, cancellationToken).TakeAsync(received, null, request);
    }
}
