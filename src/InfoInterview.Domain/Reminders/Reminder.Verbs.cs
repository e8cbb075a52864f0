using InfoInterview.Domain.Accounts;
using InfoInterview.Domain.Meetings;
using InfoInterview.Domain.Requests;
using InfoInterview.Domain.Time;

namespace InfoInterview.Domain.Reminders;

public sealed partial class Reminder
{
    /// <summary>So many snoozes and we ask whether to drop it.</summary>
    public const int SnoozesBeforeAsking = 3;

    /// <summary>It still asks for something.</summary>
    public bool IsLive => Status is ReminderStatus.Open or ReminderStatus.Snoozed;

    /// <summary>It was put off so often that the user should be asked whether to drop it.</summary>
    public bool AskWhetherToDrop => IsLive && Snoozes >= SnoozesBeforeAsking;

    /// <summary>Makes a reminder. The sequence names the event and the place within it.</summary>
    public static Reminder Create(OwnerId owner, ReminderPlan plan, string sequence, Zone userZone, DateTimeOffset now)
    {
        if (plan.Due.On is null == plan.Due.At is null) throw new ArgumentException("A reminder is due on a date or at a time.", nameof(plan));
        var reminder = new Reminder
        {
            Id = ReminderId.New(),
            OwnerId = owner,
            Kind = plan.Kind,
            ContactId = plan.ContactId,
            RequestId = plan.RequestId,
            MeetingId = plan.MeetingId,
            Zone = userZone,
            Sequence = sequence,
            OriginalDueOn = plan.Due.On,
            OriginalDueAt = plan.Due.At,
            CountedFromAt = plan.Due.CountedFromAt,
            CountedFromOn = plan.Due.CountedFromOn,
            BusinessDays = plan.Due.BusinessDays,
            CreatedAt = now,
        };
        reminder.Place(plan.Due.On, plan.Due.At);
        return reminder;
    }

    /// <summary>The user did it.</summary>
    public void Complete(DateTimeOffset now) => End(ReminderStatus.Done, now);

    /// <summary>The user drops it.</summary>
    public void Drop(DateTimeOffset now) => End(ReminderStatus.Cancelled, now);

    /// <summary>The user takes back that it was dropped.</summary>
    public void BringBack()
    {
        if (Status is not ReminderStatus.Cancelled)
            throw new RefusedException("reminder.not-dropped", "This reminder was not dropped, so there is nothing to bring back. Nothing was changed.");
        Reopen();
    }

    /// <summary>What it asked for turned out not to be done.</summary>
    public void TakeBackDone()
    {
        if (Status is not ReminderStatus.Done)
            throw new RefusedException("reminder.not-done", "This reminder is not marked done, so there is nothing to take back. Nothing was changed.");
        Reopen();
    }

    /// <summary>Its moment is gone and nothing can be done about it any more.</summary>
    public void Expire(DateTimeOffset now) => End(ReminderStatus.Expired, now);

    /// <summary>
    /// Puts it off. A reminder due at a time is put off to nine in the user's morning of that date.
    /// Refuses (<c>reminder.snooze-past</c>) a date that is not ahead.
    /// </summary>
    public void Snooze(Snooze until, BusinessCalendar calendar, Zone userZone, DateTimeOffset now)
    {
        RequireLive();
        var today = userZone.DateAt(now);
        var date = until.Resolve(today, calendar);
        if (date <= today) throw new RefusedException("reminder.snooze-past", "That day is not ahead. The reminder stays as it was. Choose a later day.");
        (Zone, Status) = (userZone, ReminderStatus.Snoozed);
        Snoozes++;
        if (DueAt is null) Place(date, null);
        else Place(null, MorningOf(date));
    }

    /// <summary>Counts a counted, unsnoozed due date again, after a change of zone, region or holidays; the original due stays.</summary>
    public bool Recount(BusinessCalendar calendar, Zone contactZone, Zone userZone)
    {
        if (!IsLive) return false;
        var before = (DueOn, AppearsAt);
        Zone = userZone;
        var on = Status == ReminderStatus.Open && BusinessDays is { } days ? CountAgain(days, calendar, contactZone) : DueOn;
        if (DueAt is null) Place(on, null);
        return before != (DueOn, AppearsAt);
    }

    /// <summary>The instant of its meeting moved under it: what is tied to the start by the clock, and not put off, moves along; never before now. True when it did.</summary>
    public bool MoveWith(Meeting meeting, DateTimeOffset now)
    {
        if (Kind != ReminderKind.Join || Status != ReminderStatus.Open || MeetingId != meeting.Id) return false;
        var at = meeting.StartsAt - Rhythm.Join;
        Place(null, at < now ? now : at);
        return true;
    }

    /// <summary>Moves a keep-in-touch date after any word either way.</summary>
    public void KeepInTouchOn(DateOnly date)
    {
        RequireLive();
        if (Kind != ReminderKind.KeepInTouch) throw new InvalidOperationException("Only a keep-in-touch date moves with every word.");
        (Status, Snoozes) = (ReminderStatus.Open, 0);
        Place(date, null);
    }

    /// <summary>Whether its due has passed, at a moment, by the user's day.</summary>
    public bool IsOverdue(DateTimeOffset now, Zone userZone) => (DueAt, DueOn) switch
    {
        ({ } at, _) when Kind == ReminderKind.Debrief => now > at + (Rhythm.DebriefOverdue - Rhythm.Debrief),
        ({ } at, _) => now > at,
        (_, { } on) => on < userZone.DateAt(now),
        _ => false,
    };

    internal void Owe(ObligationId obligation) => ObligationId = obligation;

    internal void Trace(RequestEvent e) => (CreatedByEvent, CreatedByNumber) = (e.Id, e.Number);

    internal void TakeOver(Reminder former) => (OriginalDueOn, OriginalDueAt) = (former.OriginalDueOn, former.OriginalDueAt);

    internal void Settle(ReminderStatus status, RequestEventId by, DateTimeOffset now)
    {
        End(status, now);
        CancelledByEvent = by;
    }

    internal void Reopen() =>
        (Status, CancelledByEvent, ClosedAt) = (Snoozes > 0 ? ReminderStatus.Snoozed : ReminderStatus.Open, null, null);

    private void End(ReminderStatus status, DateTimeOffset now)
    {
        RequireLive();
        (Status, ClosedAt) = (status, now);
    }

    private void RequireLive()
    {
        if (!IsLive) throw new RefusedException("reminder.closed", "This reminder is already done or gone. Nothing was changed.");
    }

    private DateOnly? CountAgain(int days, BusinessCalendar calendar, Zone contactZone)
    {
        var from = CountedFromOn ?? (CountedFromAt is { } moment ? contactZone.DateAt(moment) : null);
        return from is { } date ? Due.After(date, days, calendar).For(Kind, calendar).On : DueOn;
    }

    private void Place(DateOnly? on, DateTimeOffset? at)
    {
        (DueOn, DueAt) = (on, at);
        AppearsAt = on is { } date ? MorningOf(date)
            : Kind == ReminderKind.Join || Snoozes > 0 ? at!.Value
            : CreatedAt;
    }

    // Nine may be skipped by the clocks somewhere, some year; then the first minute after the gap is the morning.
    private DateTimeOffset MorningOf(DateOnly date)
    {
        var reading = WallTimeReading.Of(date, Rhythm.Morning, Zone);
        if (!reading.NeverHappens) return reading.Instants[0];
        var after = reading.NearestAfter!.Value;
        return WallTimeReading.Of(DateOnly.FromDateTime(after), TimeOnly.FromDateTime(after), Zone).Instants[0];
    }
}
