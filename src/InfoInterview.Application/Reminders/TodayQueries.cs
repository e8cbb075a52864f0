using InfoInterview.Application.Accounts;
using InfoInterview.Application.Meetings;
using InfoInterview.Application.Outreach.Incoming;
using InfoInterview.Application.Outreach.Sending;
using InfoInterview.Application.Requests;
using InfoInterview.Domain.Accounts;
using InfoInterview.Domain.Meetings;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Outreach.Incoming;
using InfoInterview.Domain.Reminders;
using InfoInterview.Domain.Requests;
using InfoInterview.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Reminders;

/// <summary>What the user can do today, and the numbers beside the menu.</summary>
public sealed class TodayQueries(OwnedDb database, Clock clock)
{
    /// <summary>Everything Today shows, at this moment.</summary>
    public async Task<TodayPage> LoadAsync(CancellationToken cancellationToken)
    {
        await using var db = await database.OpenAsync(cancellationToken);
        var facts = await TodayFacts.LoadAsync(db, clock.Now, cancellationToken);
        var rows = TodayRows.Of(facts);
        var paused = facts.Mails.Any(m => m.IsPaused);
        var count = facts.Shown.Count(s => TodayGrouping.Counts(s.Reminder, s.Group, facts.Now, facts.Home.Zone))
            + facts.Mails.Count(m => m.WaitsForWord) + facts.Answers.Count + facts.Meetings.Values.Count(m => MeetingRow.IsOverUnsaid(m, facts.Now)) + (paused ? 1 : 0);
        return new TodayPage(facts.Today, rows)
        {
            Count = count,
            Summary = Summary(count),
            IsSendingPaused = paused,
            DoneToday = facts.DoneToday,
            Week = Week(facts),
            NextMeeting = Next(facts),
        };
    }

    /// <summary>The numbers beside the menu.</summary>
    public async Task<NavCounts> CountsAsync(CancellationToken cancellationToken)
    {
        await using var db = await database.OpenAsync(cancellationToken);
        var (now, zone) = (clock.Now, (await RequestDesk.HomeAsync(db, cancellationToken)).Zone);
        var today = zone.DateAt(now);
        var monday = TodayFacts.StartOf(TodayFacts.MondayOf(today), zone);
        var live = await TodayFacts.Live(db, TodayFacts.StartOf(today.AddDays(1), zone)).ToListAsync(cancellationToken);
        var keptInTouch = await db.Reminders.CountAsync(r => r.Kind == ReminderKind.KeepInTouch && r.Status == ReminderStatus.Done && r.ClosedAt >= monday, cancellationToken);
        var open = RequestGroup.Open.States();
        var requests = await db.Requests.CountAsync(r => open.Contains(r.State), cancellationToken);
        var meetings = await db.Meetings.AsNoTracking().Where(m => m.State == MeetingState.Agreed && !db.Contacts.Any(c => c.Id == m.ContactId && c.DeletedAt != null)).ToListAsync(cancellationToken);
        var refused = RefusedMails.Of(db).Select(o => o.Id);
        var mails = await db.Outbox.CountAsync(o => o.State == OutboxState.Unknown || o.State == OutboxState.Held || refused.Contains(o.Id), cancellationToken);
        if (await db.Outbox.AnyAsync(o => o.State == OutboxState.Queued && db.MailAccounts.Any(a => a.Id == o.AccountId && a.State == MailAccountState.Paused), cancellationToken))
            mails++;
        var answers = await OpenDoubts.Of(db).Select(m => new { m.RequestId, m.Doubt }).ToListAsync(cancellationToken);
        var unread = answers.Where(a => a.Doubt is MailDoubt.WhatTheySaid).Select(a => a.RequestId).OfType<RequestId>().ToHashSet();
        live = live.FindAll(r => r.Kind is not ReminderKind.AnswerThem || r.RequestId is not { } answered || !unread.Contains(answered));
        var unsaid = meetings.Count(m => MeetingRow.IsOverUnsaid(m, now));
        var due = TodayGrouping.Of(live, keptInTouch, now, zone).Count(s => TodayGrouping.Counts(s.Reminder, s.Group, now, zone));
        return new NavCounts(due + unsaid + mails + answers.Count, requests, meetings.Count - unsaid, mails);
    }

    private static string Summary(int count) => count switch
    {
        0 => "Nothing for today.",
        1 => "One thing for today.",
        _ => $"{char.ToUpperInvariant(DueWords.Number(count)[0])}{DueWords.Number(count)[1..]} things for today.",
    };

    private static WeekGoals Week(TodayFacts facts)
    {
        var (monday, zone) = (TodayFacts.MondayOf(facts.Today), facts.Home.Zone);
        var days = Enumerable.Range(0, 7).Select(monday.AddDays).Select(date => new WeekDay(
            date,
            facts.Meetings.Values.Count(m => m.State is MeetingState.Held && zone.DateAt(m.StartsAt) == date),
            facts.Meetings.Values.Count(m => m.State is MeetingState.Agreed && zone.DateAt(m.StartsAt) == date)));
        return new WeekGoals(facts.SentThisWeek, facts.Presets.WeeklyRequestGoal, facts.HeldThisWeek, facts.Presets.WeeklyConversationGoal, [.. days]);
    }

    private static NextMeeting? Next(TodayFacts facts)
    {
        var next = facts.Meetings.Values.Where(m => m.State is MeetingState.Agreed && m.EndsAt > facts.Now).MinBy(m => m.StartsAt);
        if (next is null)
            return null;
        var checks = facts.BeforeMeetings.Where(r => r.MeetingId == next.Id).OrderBy(r => r.Kind).Select(r => new MeetingCheck(Check(r, facts), r.Status is ReminderStatus.Done, r.Id));
        var start = next.StartsAt > facts.Now ? $"In {DueWords.Length(next.StartsAt - facts.Now)}" : "Now";
        return new NextMeeting(MeetingRow.Of(next, facts.People[next.ContactId], facts.Home.Zone, facts.Now), start, [.. checks]);
    }

    private static string Check(Reminder reminder, TodayFacts facts) => (reminder.Kind, reminder.ClosedAt) switch
    {
        (ReminderKind.SendQuestions, { } sent) when reminder.Status is ReminderStatus.Done => $"Questions sent {DueWords.On(facts.Home.Zone.DateAt(sent), facts.Today)}",
        (ReminderKind.SendQuestions, _) => "Send the questions",
        (ReminderKind.Prep, { }) when reminder.Status is ReminderStatus.Done => "Brief read",
        (ReminderKind.Prep, _) => "Read the brief",
        (_, { }) when reminder.Status is ReminderStatus.Done => "Confirmed",
        _ => "Confirm the time and the place",
    };
}
