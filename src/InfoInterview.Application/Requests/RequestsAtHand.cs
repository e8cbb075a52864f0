using InfoInterview.Data;
using InfoInterview.Domain.Accounts;
using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Meetings;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Reminders;
using InfoInterview.Domain.Requests;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Requests;

/// <summary>Some requests with all that says how they stand: the people, what is due, the slots agreed and the mails on their way. As many statements, however many requests.</summary>
internal sealed class RequestsAtHand
{
    private static readonly OutboxState[] Unsettled = [OutboxState.Queued, OutboxState.Claimed, OutboxState.Transmitting, OutboxState.Held, OutboxState.Unknown];

    public required IReadOnlyDictionary<RequestId, InterviewRequest> Requests { get; init; }
    public required Home Home { get; init; }
    public required DateTimeOffset Now { get; init; }
    public required IReadOnlyDictionary<ContactId, PersonLine> People { get; init; }

    /// <summary>Live ones only.</summary>
    public required ILookup<RequestId?, Reminder> Reminders { get; init; }

    /// <summary>Agreed ones only.</summary>
    public required IReadOnlyDictionary<RequestId, Meeting> Meetings { get; init; }

    public required IReadOnlyDictionary<RequestId, MessageOnItsWay> OnItsWay { get; init; }

    /// <summary>Drafts to people who were named.</summary>
    public required IReadOnlyDictionary<ContactId, InterviewRequest> Begun { get; init; }

    public DateOnly Today => Home.Zone.DateAt(Now);

    /// <param name="others">Contacts to know beside those the requests speak of.</param>
    public static async Task<RequestsAtHand> LoadAsync(
        AppDbContext db, IReadOnlyList<InterviewRequest> requests, Home home, DateTimeOffset now, CancellationToken cancellationToken, IEnumerable<ContactId>? others = null)
    {
        var ids = requests.Select(r => (RequestId?)r.Id).ToList();
        var reminders = await db.Reminders.AsNoTracking()
            .Where(r => ids.Contains(r.RequestId) && (r.Status == ReminderStatus.Open || r.Status == ReminderStatus.Snoozed)).ToListAsync(cancellationToken);
        var meetings = await db.Meetings.AsNoTracking()
            .Where(m => ids.Contains(m.RequestId) && m.State == MeetingState.Agreed).ToListAsync(cancellationToken);
        var mails = await db.Outbox
            .Where(o => ids.Contains(o.RequestId) && Unsettled.Contains(o.State))
            .OrderBy(o => o.DueAt)
            .Select(o => new { o.RequestId, o.MessageId, o.Kind, o.State, o.DueAt, IsPaused = db.MailAccounts.Any(a => a.Id == o.AccountId && a.State == MailAccountState.Paused) })
            .ToListAsync(cancellationToken);
        var people = requests.Select(r => r.ContactId).Concat(requests.Select(r => r.ReferredById).OfType<ContactId>()).Concat(reminders.Select(r => r.ContactId)).Concat(others ?? []);
        return new RequestsAtHand
        {
            Requests = requests.ToDictionary(r => r.Id),
            Home = home,
            Now = now,
            People = await PeopleNamed.LoadAsync(db, people, cancellationToken),
            Reminders = reminders.ToLookup(r => r.RequestId),
            Meetings = meetings.GroupBy(m => m.RequestId!.Value).ToDictionary(g => g.Key, g => g.MaxBy(m => m.CreatedAt)!),
            Begun = await BegunRequests.LoadAsync(db, reminders, cancellationToken),
            OnItsWay = mails.GroupBy(o => o.RequestId!.Value).ToDictionary(g => g.Key, g => g.Select(o => new MessageOnItsWay(o.Kind, o.State, o.DueAt) { IsPaused = o.IsPaused, Message = o.MessageId }).First()),
        };
    }

    public Meeting? MeetingOf(InterviewRequest request) => Meetings.GetValueOrDefault(request.Id);

    public MessageOnItsWay? MailOf(InterviewRequest request) => OnItsWay.GetValueOrDefault(request.Id);

    /// <summary>For sorting: what is due first comes first, what waits for nothing last.</summary>
    public DateTime Order(DateOnly? on, DateTimeOffset? at) => at is { } time ? Home.Zone.At(time) : on?.ToDateTime(TimeOnly.MaxValue) ?? DateTime.MaxValue;

    public NextStep NextOf(InterviewRequest request) =>
        NextStep.Of(request, Reminders[request.Id], MeetingOf(request), MailOf(request), Now, Home.Zone);
}
