using InfoInterview.Data;
using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Outreach.Incoming;
using InfoInterview.Domain.Requests;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Outreach.Incoming;

/// <summary>
/// Finds to whom a mail that came in belongs: by the Message-IDs it answers or gives back, ours or those the provider gave our copies, by our own mark in what it gives back,
/// then by its writer, if that is somebody who is being asked. Never by the subject.
/// </summary>
internal sealed class Belonging(AppDbContext db, IncomingMail mail, DateTimeOffset arrivedAt, CancellationToken cancelled)
{
    /// <summary>The mail of ours that it answers or gives back; null when it was found another way.</summary>
    public OutboxMessage? Ours { get; private set; }

    /// <summary>Whom it belongs to; null for mail that is nobody's here.</summary>
    public async Task<MailBelonging?> FindAsync() =>
        await OfOursAsync() ?? await OfTheirsAsync() ?? await OfSomebodyAskedAsync() ?? await OfAFailedAddressAsync();

    private async Task<MailBelonging?> OfOursAsync()
    {
        if (mail.Answers.Count + mail.Returns.Count + mail.ReturnedTokens.Count == 0)
            return null;
        var (ids, tokens) = (mail.Answers.Concat(mail.Returns).Distinct().ToList(), mail.ReturnedTokens);
        Ours = await db.Outbox.AsNoTracking()
            .Where(o => o.ContactId != null && (ids.Contains(o.InternetMessageId) || (o.WireMessageId != null && ids.Contains(o.WireMessageId)) || tokens.Contains(o.Token)))
            .OrderByDescending(o => o.CreatedAt)
            .FirstOrDefaultAsync(cancelled);
        if (Ours?.ContactId is not { } contact)
            return null;
        var isReturned = mail.Returns.Contains(Ours.InternetMessageId) || (Ours.WireMessageId is { } wire && mail.Returns.Contains(wire)) || tokens.Contains(Ours.Token);
        var about = Ours.RequestId is { } its && (isReturned || await db.Requests.AnyAsync(r => r.Id == its && RequestStates.AskedAndOpen.Contains(r.State), cancelled)) ? its : await OpenAsync(contact) ?? Ours.RequestId;
        return new MailBelonging(contact, about, isReturned ? MatchedBy.Returned : MatchedBy.Thread, isReturned || await IsOfAsync(contact));
    }

    // They write on in a thread of their own, whose beginning came in here.
    private async Task<MailBelonging?> OfTheirsAsync()
    {
        var ids = mail.Answers;
        if (ids.Count == 0)
            return null;
        var earlier = await db.Messages.Where(m => m.State == MessageState.Received && m.InternetMessageId != null && ids.Contains(m.InternetMessageId))
            .OrderByDescending(m => m.At)
            .Select(m => new { m.ContactId, m.RequestId })
            .FirstOrDefaultAsync(cancelled);
        return earlier is null ? null : new MailBelonging(earlier.ContactId, earlier.RequestId ?? await OpenAsync(earlier.ContactId), MatchedBy.Thread, await IsOfAsync(earlier.ContactId));
    }

    private async Task<MailBelonging?> OfSomebodyAskedAsync() =>
        mail.From is { } writer && await AskedAsync(writer.Key) is { } asked ? new MailBelonging(asked.Contact, asked.Request, MatchedBy.Sender, IsAligned: true) : null;

    // A report that gives nothing back but the address: it may be about one of ours, and may be somebody's forgery.
    private async Task<MailBelonging?> OfAFailedAddressAsync() =>
        mail.Failure?.Address is { } failed && await AskedAsync(ContactEmail.Normalise(failed)) is { } asked ? new MailBelonging(asked.Contact, asked.Request, MatchedBy.Returned, IsAligned: false) : null;

    // What came before they were asked is no answer.
    private async Task<(ContactId Contact, RequestId Request)?> AskedAsync(string key)
    {
        var asked = await db.Requests
            .Where(r => RequestStates.AskedAndOpen.Contains(r.State) && r.SentAt <= arrivedAt)
            .Where(r => db.Contacts.Any(c => c.Id == r.ContactId && c.DeletedAt == null && c.Emails.Any(e => e.Normalised == key)))
            .OrderByDescending(r => r.SentAt)
            .Select(r => new { r.ContactId, r.Id })
            .FirstOrDefaultAsync(cancelled);
        return asked is null ? null : (asked.ContactId, asked.Id);
    }

    private async Task<RequestId?> OpenAsync(ContactId contact) => await db.Requests
        .Where(r => r.ContactId == contact && RequestStates.AskedAndOpen.Contains(r.State))
        .OrderByDescending(r => r.SentAt)
        .Select(r => (RequestId?)r.Id)
        .FirstOrDefaultAsync(cancelled);

    private async Task<bool> IsOfAsync(ContactId contact) =>
        mail.From is { Key: var key } && await db.Contacts.AnyAsync(c => c.Id == contact && c.Emails.Any(e => e.Normalised == key), cancelled);
}
