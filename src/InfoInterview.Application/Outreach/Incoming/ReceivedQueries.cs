using InfoInterview.Application.Accounts;
using InfoInterview.Application.Requests;
using InfoInterview.Data;
using InfoInterview.Domain.Outreach.Incoming;
using InfoInterview.Domain.Requests;
using InfoInterview.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Outreach.Incoming;

/// <summary>Mail that came in, as its page shows it.</summary>
public sealed class ReceivedQueries(OwnedDb database, Clock clock)
{
    /// <summary>One mail; null when there is none.</summary>
    public async Task<ReceivedPage?> FindAsync(ReceivedMailId id, CancellationToken cancellationToken)
    {
        await using var db = await database.OpenAsync(cancellationToken);
        var mail = await db.ReceivedMails.AsNoTracking().Where(m => m.Id == id)
            .Select(m => new { m.ContactId, m.RequestId, m.Doubt, m.From, m.Subject, m.Kind, m.Why, m.Said, m.Text, HasHtml = m.Html != null, m.ArrivedAt, m.AsksToStop })
            .SingleOrDefaultAsync(cancellationToken);
        if (mail is null)
            return null;
        var home = await RequestDesk.HomeAsync(db, cancellationToken);
        var request = mail.RequestId is { } about ? await db.Requests.AsNoTracking().SingleOrDefaultAsync(r => r.Id == about, cancellationToken) : null;
        var hand = await RequestsAtHand.LoadAsync(db, request is null ? [] : [request], home, clock.Now, cancellationToken, [mail.ContactId]);
        return new ReceivedPage(id, hand.People[mail.ContactId], mail.ArrivedAt)
        {
            From = mail.From,
            Subject = mail.Subject,
            Kind = mail.Kind,
            Why = mail.Why,
            Said = mail.Said,
            Whole = mail.Text.Trim() == mail.Said.Trim() ? null : mail.Text,
            HasHtml = mail.HasHtml,
            Asked = mail.Doubt is { } doubt ? new HeardMail(id, mail.RequestId, doubt, mail.ArrivedAt, mail.From, mail.Said, mail.AsksToStop) : null,
            Request = mail.RequestId,
            Steps = request is null ? [] : hand.StepsOf(request),
            Home = home.Zone,
        };
    }

    /// <summary>The HTML of a mail as it came, to be sanitised before it is shown; null when it has none.</summary>
    public async Task<string?> HtmlAsync(ReceivedMailId id, CancellationToken cancellationToken)
    {
        await using var db = await database.OpenAsync(cancellationToken);
        return await db.ReceivedMails.Where(m => m.Id == id).Select(m => m.Html).SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>What is asked about a request, the latest mail first in line; null when nothing is.</summary>
    internal static async Task<HeardMail?> AskedAsync(AppDbContext db, RequestId request, CancellationToken cancellationToken)
    {
        var mail = await db.ReceivedMails.AsNoTracking().Where(m => m.RequestId == request && m.Doubt != null)
            .OrderByDescending(m => m.ArrivedAt)
            .Select(m => new { m.Id, m.Doubt, m.ArrivedAt, m.From, m.Said, m.AsksToStop })
            .FirstOrDefaultAsync(cancellationToken);
        return mail is null ? null : new HeardMail(mail.Id, request, mail.Doubt!.Value, mail.ArrivedAt, mail.From, mail.Said, mail.AsksToStop);
    }
}
