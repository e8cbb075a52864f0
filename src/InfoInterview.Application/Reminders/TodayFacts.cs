using InfoInterview.Application.Outreach.Incoming;
using InfoInterview.Application.Outreach.Sending;
using InfoInterview.Application.Requests;
using InfoInterview.Data;
using InfoInterview.Domain.Accounts;
using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Meetings;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Outreach.Incoming;
using InfoInterview.Domain.Questions;
using InfoInterview.Domain.Reminders;
using InfoInterview.Domain.Requests;
using InfoInterview.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Reminders;

/// <summary>The rows Today is made of, by one statement for each kind of row, however many there are.</summary>
internal sealed class TodayFacts
{
    private const int SnippetLength = 80;

    public required Preferences Presets { get; init; }
    public required Home Home { get; init; }
    public required DateTimeOffset Now { get; init; }
    public required IReadOnlyList<(Reminder Reminder, TodayGroupKind Group)> Shown { get; init; }

    /// <summary>The next reminder of each request that waits for an answer.</summary>
    public required ILookup<RequestId?, Reminder> OfRequests { get; init; }

    public required IReadOnlyDictionary<RequestId, InterviewRequest> Requests { get; init; }
    public required IReadOnlyDictionary<MeetingId, Meeting> Meetings { get; init; }
    public required IReadOnlyDictionary<ContactId, PersonLine> People { get; init; }
    public required IReadOnlyDictionary<ContactId, InterviewRequest> Begun { get; init; }
    public required IReadOnlyDictionary<ObligationId, string?> Promises { get; init; }
    public required IReadOnlyDictionary<RequestId, string> TheirWords { get; init; }
    public required IReadOnlySet<RequestId> ThanksDrafted { get; init; }

    /// <summary>The same after talks without a request.</summary>
    public required IReadOnlySet<MeetingId> ThanksDraftedAfter { get; init; }
    public required IReadOnlyDictionary<QuestionSetId, int> QuestionsAhead { get; init; }
    public required IReadOnlyList<UndecidedMail> Mails { get; init; }
    /// <summary>What came in and waits for its user's word.</summary>
    public required IReadOnlyList<OpenDoubts.OpenDoubt> Answers { get; init; }
    public required IReadOnlyList<Reminder> BeforeMeetings { get; init; }
    public required int DoneToday { get; init; }
    public required int SentThisWeek { get; init; }
    public required int HeldThisWeek { get; init; }

    public DateOnly Today => Home.Zone.DateAt(Now);

    /// <summary>A mail of the outbox that has not settled, or that the server refused while its words are a draft again.</summary>
    public sealed record UndecidedMail(OutboxId Id, ContactId? Contact, RequestId? Request, MessageId? Message, MessageKind Kind, OutboxState State, DateTimeOffset DueAt)
    {
        /// <summary>Nothing moves it but its user's word.</summary>
        public bool WaitsForWord => State is OutboxState.Unknown or OutboxState.Held or OutboxState.Failed;

        /// <summary>It waits because its account is paused.</summary>
        public bool IsPaused { get; init; }

        /// <summary>What the server said last.</summary>
        public string? LastText { get; init; }
    }

    public static async Task<TodayFacts> LoadAsync(AppDbContext db, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var presets = await db.Preferences.AsNoTracking().SingleAsync(cancellationToken);
        var home = Home.Of(presets);
        var today = home.Zone.DateAt(now);
        var (dayEnd, monday) = (StartOf(today.AddDays(1), home.Zone), StartOf(MondayOf(today), home.Zone));
        var live = await Live(db, dayEnd).ToListAsync(cancellationToken);
        var done = await db.Reminders.Where(r => r.Status == ReminderStatus.Done && r.ClosedAt >= monday).Select(r => new { r.Kind, r.ClosedAt }).ToListAsync(cancellationToken);
        var shown = TodayGrouping.Of(live, done.Count(d => d.Kind is ReminderKind.KeepInTouch), now, home.Zone);

        // Whoever is asked what they said need not be told to answer them, too.
        var answers = await OpenDoubts.LoadAsync(db, cancellationToken);
        var unread = answers.Where(a => a.Doubt is MailDoubt.WhatTheySaid).Select(a => a.Request).OfType<RequestId>().ToHashSet();
        shown = [.. shown.Where(s => s.Reminder.Kind is not ReminderKind.AnswerThem || s.Reminder.RequestId is not { } answered || !unread.Contains(answered))];
        var requestIds = shown.Select(s => s.Reminder.RequestId).OfType<RequestId>().Distinct().ToList();
        var requests = await db.Requests.AsNoTracking()
            .Where(r => ((r.State == RequestState.Sent || r.State == RequestState.Nudged) && !db.Contacts.Any(c => c.Id == r.ContactId && c.DeletedAt != null)) || requestIds.Contains(r.Id)
                || (r.State == RequestState.Draft && db.Outbox.Any(o => o.RequestId == r.Id && o.State == OutboxState.Queued))).ToListAsync(cancellationToken);
        var meetingIds = shown.Select(s => s.Reminder.MeetingId).OfType<MeetingId>().Distinct().ToList();
        var meetings = await db.Meetings.AsNoTracking()
            .Where(m => (m.State == MeetingState.Agreed && !db.Contacts.Any(c => c.Id == m.ContactId && c.DeletedAt != null)) || (m.State == MeetingState.Held && m.StartsAt >= monday) || meetingIds.Contains(m.Id)).ToListAsync(cancellationToken);
        var before = await db.Reminders.AsNoTracking()
            .Where(r => (r.Kind == ReminderKind.SendQuestions || r.Kind == ReminderKind.Prep || r.Kind == ReminderKind.ConfirmSlot) && db.Meetings.Any(m => m.Id == r.MeetingId && m.State == MeetingState.Agreed)).ToListAsync(cancellationToken);
        var refused = RefusedMails.Of(db).Select(o => o.Id);
        var mails = await db.Outbox
            .Where(o => o.State == OutboxState.Queued || o.State == OutboxState.Claimed || o.State == OutboxState.Transmitting || o.State == OutboxState.Held || o.State == OutboxState.Unknown || refused.Contains(o.Id))
            .OrderBy(o => o.DueAt)
            .Select(o => new UndecidedMail(o.Id, o.ContactId, o.RequestId, o.MessageId, o.Kind, o.State, o.DueAt) { LastText = o.LastText, IsPaused = o.State == OutboxState.Queued && db.MailAccounts.Any(a => a.Id == o.AccountId && a.State == MailAccountState.Paused) }).ToListAsync(cancellationToken);
        var obligationIds = shown.Select(s => s.Reminder.ObligationId).OfType<ObligationId>().ToList();
        var promises = await db.Obligations.Where(o => obligationIds.Contains(o.Id)).Select(o => new { o.Id, o.Text }).ToListAsync(cancellationToken);
        var aboutIds = requestIds.Select(id => (RequestId?)id).ToList();
        var words = await db.Messages
            .Where(m => aboutIds.Contains(m.RequestId) || (m.RequestId == null && m.MeetingId != null && meetingIds.Contains(m.MeetingId.Value)))
            .Where(m => m.State == MessageState.Received || (m.State == MessageState.Draft && m.Kind == MessageKind.Thanks))
            .OrderBy(m => m.CreatedAt)
            .Select(m => new { m.RequestId, m.MeetingId, m.State, Body = m.Body.Substring(0, SnippetLength + 1) }).ToListAsync(cancellationToken);
        var setIds = requests.Select(r => r.QuestionSetId).OfType<QuestionSetId>().Distinct().ToList();
        var sets = await db.QuestionSets.AsNoTracking().Where(s => setIds.Contains(s.Id)).ToListAsync(cancellationToken);
        var week = await db.RequestEvents
            .Where(e => e.At >= monday && (e.Trigger == RequestTrigger.Sent || e.Trigger == RequestTrigger.Held || e.Trigger == RequestTrigger.AlreadyTalked))
            .Where(e => !db.RequestEvents.Any(undo => undo.CompensatesEventId == e.Id))
            .Select(e => new { e.RequestId, e.Trigger }).ToListAsync(cancellationToken);
        return new TodayFacts
        {
            Presets = presets,
            Home = home,
            Now = now,
            Shown = shown,
            OfRequests = live.ToLookup(r => r.RequestId),
            Requests = requests.ToDictionary(r => r.Id),
            Meetings = meetings.ToDictionary(m => m.Id),
            People = await PeopleNamed.LoadAsync(
                db, [.. shown.Select(s => s.Reminder.ContactId), .. requests.Select(r => r.ContactId), .. meetings.Select(m => m.ContactId), .. mails.Select(m => m.Contact).OfType<ContactId>(), .. answers.Select(a => a.Contact)], cancellationToken),
            Begun = await BegunRequests.LoadAsync(db, shown.Select(s => s.Reminder), cancellationToken),
            Promises = promises.ToDictionary(p => p.Id, p => p.Text),
            TheirWords = words.Where(w => w.RequestId is not null && w.State is MessageState.Received && w.Body.Length > 0).GroupBy(w => w.RequestId!.Value).ToDictionary(g => g.Key, g => Snippet(g.Last().Body)),
            ThanksDrafted = words.Where(w => w.State is MessageState.Draft).Select(w => w.RequestId).OfType<RequestId>().ToHashSet(),
            ThanksDraftedAfter = words.Where(w => w.State is MessageState.Draft && w.RequestId is null).Select(w => w.MeetingId!.Value).ToHashSet(),
            QuestionsAhead = sets.ToDictionary(s => s.Id, s => s.SentAhead.Count()),
            Mails = mails,
            Answers = answers,
            BeforeMeetings = before,
            DoneToday = done.Count(d => d.ClosedAt >= StartOf(today, home.Zone)),
            SentThisWeek = week.Where(e => e.Trigger is RequestTrigger.Sent).Select(e => e.RequestId).Distinct().Count(),
            HeldThisWeek = week.Count(e => e.Trigger is not RequestTrigger.Sent) + meetings.Count(m => m is { RequestId: null, State: MeetingState.Held } && m.StartsAt >= monday),
        };
    }

    /// <summary>The live reminders that may show before the given instant, and those that say when to look after a silent request again.</summary>
    public static IQueryable<Reminder> Live(AppDbContext db, DateTimeOffset before) => db.Reminders.AsNoTracking()
        .Where(r => r.Status == ReminderStatus.Open || r.Status == ReminderStatus.Snoozed)
        .Where(r => r.AppearsAt < before || r.Kind == ReminderKind.ReportBack || r.Kind == ReminderKind.Nudge || r.Kind == ReminderKind.CloseQuiet);

    public static DateOnly MondayOf(DateOnly date) => date.AddDays(-(((int)date.DayOfWeek + 6) % 7));

    /// <summary>The first instant of a day there; a day may begin later than midnight where the clocks skip it.</summary>
    public static DateTimeOffset StartOf(DateOnly date, Zone zone)
    {
        var reading = WallTimeReading.Of(date, TimeOnly.MinValue, zone);
        if (!reading.NeverHappens)
            return reading.Instants[0];
        var after = reading.NearestAfter!.Value;
        return WallTimeReading.Of(DateOnly.FromDateTime(after), TimeOnly.FromDateTime(after), zone).Instants[0];
    }

    private static string Snippet(string body)
    {
        var line = body.Split('\n', 2)[0].Trim();
        return line.Length <= SnippetLength ? line : string.Concat(line.AsSpan(0, SnippetLength), "…");
    }
}
