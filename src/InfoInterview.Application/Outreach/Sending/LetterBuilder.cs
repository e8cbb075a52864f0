using InfoInterview.Data;
using InfoInterview.Domain.Accounts;
using InfoInterview.Domain.Meetings;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Time;
using InfoInterview.Mail.Meetings;
using InfoInterview.Mail.Outreach;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Outreach.Sending;

/// <summary>Fixes the bytes of one letter: text, thread, and the calendar entry when the message is an invitation or a cancellation.</summary>
internal sealed class LetterBuilder(AppDbContext db)
{
    /// <summary>The mail of a message, with a new id, Message-ID and token.</summary>
    /// <param name="resendOf">The Message-ID of the undecided mail it is sent again for: if both arrived, they stand in one thread.</param>
    public async Task<OutboxMail> BuildAsync(
        Message message, MailAccount account, (EmailAddress Address, string Name) to, DateTimeOffset now, CancellationToken cancellationToken, string? resendOf = null)
    {
        var id = OutboxId.New();
        var from = EmailAddress.Parse(account.FromAddress);
        var messageId = InternetMessageId.Create(id, from);
        var token = CopyToken.Create();
        var zone = Zone.Of(await db.Preferences.Select(p => p.TimeZone).SingleAsync(cancellationToken));
        var thread = await ThreadAsync(message, cancellationToken);
        var mail = new OutgoingMail(from, account.FromName, to.Address, to.Name, message.Subject, message.Body, now.ToOffset(zone.OffsetAt(now)), messageId, token)
        {
            InReplyTo = thread is [.., var latest] ? latest : null,
            References = resendOf is null ? thread : [.. thread, resendOf],
            Invitation = await InvitationAsync(message, account, to, now, cancellationToken),
        };
        return new OutboxMail(id, messageId, token, to.Address.Value, MimeComposer.Compose(mail));
    }

    private async Task<IReadOnlyList<string>> ThreadAsync(Message message, CancellationToken cancellationToken)
    {
        if (message.InReplyToId is null || message.RequestId is null)
            return [];
        return await db.Messages
            .Where(m => m.RequestId == message.RequestId && m.ContactId == message.ContactId && m.InternetMessageId != null && m.At != null)
            .OrderBy(m => m.At)
            .Select(m => m.InternetMessageId!)
            .ToListAsync(cancellationToken);
    }

    private async Task<Invitation?> InvitationAsync(Message message, MailAccount account, (EmailAddress Address, string Name) to, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (message.Kind is not (MessageKind.Invitation or MessageKind.Cancellation) || message.MeetingId is not { } id)
            return null;
        var meeting = await db.Meetings.AsNoTracking().SingleAsync(m => m.Id == id, cancellationToken);
        var method = message.Kind is MessageKind.Invitation ? CalendarMethod.Request : CalendarMethod.Cancel;
        return Entry(meeting, method, account.FromName, EmailAddress.Parse(account.FromAddress), to, now);
    }

    /// <summary>The calendar entry of a meeting.</summary>
    public static Invitation Entry(Meeting meeting, CalendarMethod method, string organiserName, EmailAddress organiser, (EmailAddress Address, string Name) to, DateTimeOffset now) => new(
        meeting.CalendarUid, meeting.Sequence, method, $"{organiserName} and {to.Name}", meeting.Fallback is { } fallback ? $"If that fails: {fallback}" : "",
        meeting.Place ?? "", meeting.StartsAt, TimeSpan.FromMinutes(meeting.AgreedMinutes), meeting.Zone, organiser, organiserName, to.Address, to.Name, now);
}
