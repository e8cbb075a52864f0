using InfoInterview.Application.Accounts;
using InfoInterview.Domain.Accounts;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Requests;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Outreach.Messages;

/// <summary>What was sent in the practice space, as those who got it would see it.</summary>
public sealed class PracticeMailbox(OwnedDb database)
{
    /// <summary>Letters a page.</summary>
    public const int PageSize = 20;

    /// <summary>The letters sent, newest first.</summary>
    /// <param name="after">The last one of the page before; null for the newest.</param>
    /// <returns>Null when the acting space is no practice space.</returns>
    public async Task<PracticePage?> ReadAsync(MessageId? after, CancellationToken cancellationToken)
    {
        await using var db = await database.OpenAsync(cancellationToken);
        if (await db.Spaces.Where(s => s.Id == db.Owner).Select(s => s.Kind).SingleAsync(cancellationToken) is SpaceKind.Real)
            return null;
        var sent = db.Messages.AsNoTracking().Where(m => m.State == MessageState.Sent);
        if (after is { } last && await db.Messages.Where(m => m.Id == last).Select(m => new { m.UpdatedAt }).FirstOrDefaultAsync(cancellationToken) is { } place)
            sent = sent.Where(m => m.UpdatedAt < place.UpdatedAt || (m.UpdatedAt == place.UpdatedAt && m.Id.CompareTo(last) < 0));
        var letters = await sent.OrderByDescending(m => m.UpdatedAt).ThenByDescending(m => m.Id)
            .Take(PageSize + 1)
            .Select(m => new PracticeLetter(
                m.Id, m.RequestId, db.Contacts.Where(c => c.Id == m.ContactId).Select(c => ((c.Name.Preferred ?? c.Name.Given) + " " + c.Name.Family).Trim()).FirstOrDefault() ?? "", m.Subject, m.Body, m.At ?? m.UpdatedAt)
            {
                Request = db.Requests.Where(r => r.Id == m.RequestId).Select(r => (RequestState?)r.State).FirstOrDefault(),
                IsLatest = !db.Messages.Any(o => o.RequestId == m.RequestId && o.State == MessageState.Sent && o.UpdatedAt > m.UpdatedAt),
            })
            .ToListAsync(cancellationToken);
        var isMore = letters.Count > PageSize;
        if (isMore)
            letters.RemoveAt(PageSize);
        return new PracticePage(letters, isMore ? letters[^1].Id : null);
    }
}

/// <summary>A page of the practice mailbox.</summary>
/// <param name="Next">What the next page comes after; null on the last.</param>
public sealed record PracticePage(IReadOnlyList<PracticeLetter> Letters, MessageId? Next);

/// <summary>One letter in the practice mailbox.</summary>
public sealed record PracticeLetter(MessageId Id, RequestId? RequestId, string To, string Subject, string Body, DateTimeOffset At)
{
    /// <summary>Where its request stands; null when it belongs to none.</summary>
    public RequestState? Request { get; init; }

    /// <summary>Whether it is the last one sent in its request.</summary>
    public bool IsLatest { get; init; }

    /// <summary>Whether an answer to it is what comes next.</summary>
    public bool MayBeAnswered => IsLatest && Request is RequestState.Sent or RequestState.Nudged or RequestState.NoResponse;
}
