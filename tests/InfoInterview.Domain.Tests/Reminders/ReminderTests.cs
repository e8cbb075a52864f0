using InfoInterview.Domain.Reminders;
using InfoInterview.Domain.Requests;
using InfoInterview.Domain.Tests.Requests;
using InfoInterview.Domain.Time;

namespace InfoInterview.Domain.Tests.Reminders;

public sealed class ReminderTests
{
    private static DateOnly Day(int month, int day) => new(2026, month, day);

    [Fact]
    public void A_dated_reminder_appears_at_nine_in_the_users_morning() =>
        Assert.Equal(Journey.At(2026, 12, 1, 9), Journey.To(RequestState.Sent).One(ReminderKind.Nudge).AppearsAt);

    [Fact]
    public void Snoozing_goes_by_business_days_next_monday_or_a_date_and_keeps_the_first_due()
    {
        var journey = Journey.To(RequestState.Sent);
        journey.Now = Journey.At(2026, 11, 25, 10);
        Assert.Equal(Day(11, 27), Put(journey, Snooze.OneDay).DueOn);
        Assert.Equal(Day(12, 1), Put(journey, Snooze.ThreeDays).DueOn);
        Assert.False(journey.One(ReminderKind.Nudge).AskWhetherToDrop);
        Assert.Equal(Day(11, 30), Put(journey, Snooze.NextMonday).DueOn);

        var nudge = Put(journey, Snooze.Until(Day(12, 24)));
        Assert.Equal((Day(12, 24), Day(12, 1), 4, ReminderStatus.Snoozed), (nudge.DueOn, nudge.OriginalDueOn, nudge.Snoozes, nudge.Status));
        Assert.True(nudge.AskWhetherToDrop);
        Assert.Equal("reminder.snooze-past", Assert.Throws<RefusedException>(() => Put(journey, Snooze.Until(Day(11, 25)))).Code);
    }

    [Theory]
    [InlineData("2026-11-22", "2026-11-23")]
    [InlineData("2026-11-23", "2026-11-30")]
    [InlineData("2026-11-28", "2026-11-30")]
    public void Next_monday_is_the_one_ahead(string today, string monday) =>
        Assert.Equal(DateOnly.Parse(monday, null), Snooze.NextMonday.Resolve(DateOnly.Parse(today, null), new BusinessCalendar()));

    [Fact]
    public void A_reminder_by_the_clock_is_put_off_to_a_morning()
    {
        var journey = Journey.To(RequestState.Held);
        var thanks = journey.One(ReminderKind.ThankYou);
        thanks.Snooze(Snooze.OneDay, journey.Calendar, Journey.NewYork, journey.Now);

        Assert.Equal((Journey.At(2026, 12, 4, 9), null), (thanks.DueAt, thanks.DueOn));
        Assert.Equal(Journey.At(2026, 12, 4, 9), thanks.AppearsAt);
    }

    [Fact]
    public void New_holidays_zones_and_regions_count_open_dates_again_and_keep_the_first_due()
    {
        var journey = Journey.To(RequestState.Sent);
        var nudge = journey.One(ReminderKind.Nudge);

        Assert.True(nudge.Recount(new BusinessCalendar(Region.Of("GB")), Zone.Of("Europe/London"), Zone.Of("Europe/London")));
        Assert.Equal((Day(11, 30), Day(12, 1)), (nudge.DueOn, nudge.OriginalDueOn));
        Assert.Equal(new DateTimeOffset(2026, 11, 30, 9, 0, 0, TimeSpan.Zero), nudge.AppearsAt);
        Assert.False(nudge.Recount(new BusinessCalendar(Region.Of("GB")), Zone.Of("Europe/London"), Zone.Of("Europe/London")));
        nudge.Snooze(Snooze.Until(Day(12, 24)), journey.Calendar, Journey.NewYork, journey.Now);
        nudge.Recount(new BusinessCalendar(Region.Of("GB")), Journey.NewYork, Journey.NewYork);
        Assert.Equal(Day(12, 24), nudge.DueOn);
    }

    [Fact]
    public void A_zone_far_ahead_counts_from_its_own_date()
    {
        var journey = Journey.To(RequestState.Sent);
        var nudge = journey.One(ReminderKind.Nudge);

        nudge.Recount(new BusinessCalendar(), Zone.Of("Pacific/Kiritimati"), Journey.NewYork);

        Assert.Equal(Day(12, 1), nudge.DueOn);
        Assert.Equal(new DateOnly(2026, 11, 20), Zone.Of("Pacific/Kiritimati").DateAt(nudge.CountedFromAt!.Value));
    }

    [Fact]
    public void A_done_reminder_meets_its_obligation_and_a_waived_obligation_drops_its_reminder()
    {
        var journey = Journey.To(RequestState.Held);
        var thanks = journey.One(ReminderKind.ThankYou);
        journey.Agenda.Complete(thanks, journey.Now);
        var advice = journey.Agenda.Obligations.Single(owed => owed.Kind == ObligationKind.AdviceUpdate);
        journey.Agenda.Waive(advice, "They know.", journey.Now);

        Assert.Equal(ObligationState.Done, journey.Agenda.Obligations.Single(owed => owed.Id == thanks.ObligationId).State);
        Assert.Equal((ObligationState.Waived, "They know."), (advice.State, advice.WaiveReason));
        Assert.False(journey.Has(ReminderKind.AdviceUpdate));
        Assert.Equal("reminder.closed", Assert.Throws<RefusedException>(() => thanks.Drop(journey.Now)).Code);
        Assert.Equal("obligation.no-reason", Assert.Throws<RefusedException>(() => journey.Agenda.Obligations[^1].Waive(" ", journey.Now)).Code);
    }

    [Fact]
    public void Overdue_is_after_the_day_by_date_after_the_time_by_the_clock_and_after_a_day_for_the_debrief()
    {
        var nudge = Journey.To(RequestState.Sent).One(ReminderKind.Nudge);
        Assert.False(nudge.IsOverdue(Journey.At(2026, 12, 1, 23), Journey.NewYork));
        Assert.True(nudge.IsOverdue(Journey.At(2026, 12, 2, 0), Journey.NewYork));
        var held = Journey.To(RequestState.Held);
        Assert.True(held.One(ReminderKind.ThankYou).IsOverdue(held.Now.AddHours(24).AddMilliseconds(1), Journey.NewYork));
        Assert.False(held.One(ReminderKind.Debrief).IsOverdue(held.Now.AddHours(24), Journey.NewYork));
        Assert.True(held.One(ReminderKind.Debrief).IsOverdue(held.Now.AddHours(24).AddMilliseconds(1), Journey.NewYork));
    }

    [Fact]
    public void Any_word_moves_keeping_in_touch_and_a_deleted_contact_drops_all()
    {
        var journey = Journey.To(RequestState.Held);
        journey.One(ReminderKind.KeepInTouch).KeepInTouchOn(Day(12, 31));
        Assert.Equal(Day(12, 31), journey.One(ReminderKind.KeepInTouch).DueOn);

        journey.Agenda.DropAllOf(journey.Request.ContactId, journey.Now);

        Assert.Empty(journey.Live);
    }

    private static Reminder Put(Journey journey, Snooze snooze)
    {
        var nudge = journey.One(ReminderKind.Nudge);
        nudge.Snooze(snooze, journey.Calendar, Journey.NewYork, journey.Now);
        return nudge;
    }
}
