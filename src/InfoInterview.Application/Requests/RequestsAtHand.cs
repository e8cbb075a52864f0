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

    /// <summary>What reminds of each obligation asked about.</summary>
    public required IReadOnlyDictionary<ObligationId, Reminder> Owing { get; init; }

    /// <summary>The conversations without a request that left something owed.</summary>
    public required IReadOnlyDictionary<MeetingId, Meeting> ByChance { get; init; }

    public required IReadOnlyDictionary<RequestId, MessageOnItsWay> OnItsWay { get; init; }

    /// <summary>Drafts to people who were named.</summary>
    public required IReadOnlyDictionary<ContactId, InterviewRequest> Begun { get; init; }

    public DateOnly Today => Home.Zone.DateAt(Now);

    /// <param name="others">Contacts to know beside those the requests speak of.</param>
    /// <param name="owed">Obligations to know beside those of the requests: those without a request.</param>
    public static async Task<RequestsAtHand> LoadAsync(
        AppDbContext db, IReadOnlyList<InterviewRequest> requests, Home home, DateTimeOffset now, CancellationToken cancellationToken,
        IEnumerable<ContactId>? others = null, IEnumerable<Obligation>? owed = null)
    {
        var ids = requests.Select(r => (RequestId?)r.Id).ToList();
        var loose = (owed ?? []).Where(o => o.RequestId is null).ToList();
        var (owing, talks) = (loose.Select(o => (ObligationId?)o.Id).ToList(), loose.Select(o => o.MeetingId).OfType<MeetingId>().Distinct().ToList());
        var reminders = await db.Reminders.AsNoTracking()
            .Where(r => (ids.Contains(r.RequestId) || owing.Contains(r.ObligationId)) && (r.Status == ReminderStatus.Open || r.Status == ReminderStatus.Snoozed)).ToListAsync(cancellationToken);
        var meetings = await db.Meetings.AsNoTracking()
            .Where(m => (ids.Contains(m.RequestId) && m.State == MeetingState.Agreed) || talks.Contains(m.Id)).ToListAsync(cancellationToken);
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
            Owing = reminders.Where(r => r.ObligationId is not null).GroupBy(r => r.ObligationId!.Value).ToDictionary(g => g.Key, g => g.First()),
            ByChance = meetings.Where(m => m.RequestId is null).ToDictionary(m => m.Id),
            Meetings = meetings.Where(m => m.RequestId is not null).GroupBy(m => m.RequestId!.Value).ToDictionary(g => g.Key, g => g.MaxBy(m => m.CreatedAt)!),
            Begun = await BegunRequests.LoadAsync(db, reminders, cancellationToken),
            OnItsWay = mails.GroupBy(o => o.RequestId!.Value).ToDictionary(g => g.Key, g => g.Select(o => new MessageOnItsWay(o.Kind, o.State, o.DueAt) { IsPaused = o.IsPaused, Message = o.MessageId }).First()),
        };
    }

    public Meeting? MeetingOf(InterviewRequest request) => Meetings.GetValueOrDefault(request.Id);

    public MessageOnItsWay? MailOf(InterviewRequest request) => OnItsWay.GetValueOrDefault(request.Id);

    /// <summary>For sorting: what is due first comes first, what waits for nothing last.</summary>
    public DateTime Order(DateOnly? on, DateTimeOffset? at) => at is { } time ? Home.Zone.At(time) : on?.ToDateTime(TimeOnly.MaxValue) ?? DateTime.MaxValue;

    /// <summary>Every step a request allows now; none while its person is in the bin.</summary>
    public IReadOnlyList<RequestStepKind> StepsOf(InterviewRequest request) =>
        People[request.ContactId].IsInBin ? [] : RequestMoves.Steps(request, MailOf(request), MeetingOf(request), Now);

    /// <summary>Where a request can be moved to now; nowhere while its person is in the bin.</summary>
    public IReadOnlyList<MoveTarget> MovesOf(InterviewRequest request) =>
        People[request.ContactId].IsInBin ? [] : RequestMoves.Targets(request, MailOf(request), MeetingOf(request), Now);

    public NextStep NextOf(InterviewRequest request) =>
        NextStep.Of(request, Reminders[request.Id], MeetingOf(request), MailOf(request), Now, Home.Zone);
}
