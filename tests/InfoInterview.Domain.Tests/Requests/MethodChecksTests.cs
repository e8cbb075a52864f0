using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Meetings;
using InfoInterview.Domain.Reminders;
using InfoInterview.Domain.Requests;
using InfoInterview.Domain.Time;

namespace InfoInterview.Domain.Tests.Requests;

/// <summary>The acceptance checks of the method that concern requests, meetings and reminders, by their number.</summary>
public sealed class MethodChecksTests
{
    private static DateOnly Day(int month, int day, int year = 2026) => new(year, month, day);

    [Fact]
    public void Check_1_sending_on_a_thursday_reminds_by_the_table()
    {
        var journey = new Journey().Send(OrganisationId.New());

        Assert.Equal(Day(11, 24), journey.One(ReminderKind.TrySecond).DueOn);
        Assert.Equal(Day(12, 1), journey.One(ReminderKind.Nudge).DueOn);
    }

    [Fact]
    public void Check_1_a_nudge_waits_out_the_quiet_period_and_nothing_else_does()
    {
        var journey = new Journey { Now = Journey.At(2026, 12, 17, 12), Calendar = new BusinessCalendar(Region.Of("GB")) };
        journey.Send(OrganisationId.New());

        Assert.Equal(Day(12, 22), journey.One(ReminderKind.TrySecond).DueOn);
        Assert.Equal(Day(1, 4, 2027), journey.One(ReminderKind.Nudge).DueOn);
        journey.Now = Journey.At(2026, 12, 30, 12);
        Assert.Equal(Day(1, 11, 2027), journey.Nudge().One(ReminderKind.CloseQuiet).DueOn);
    }

    [Fact]
    public void Check_4_logging_a_reply_cancels_nudge_second_person_and_close()
    {
        var sent = new Journey().Send(OrganisationId.New()).Reply();
        var nudged = new Journey().Send(OrganisationId.New()).Nudge().Reply();

        Assert.Equal([ReminderKind.AnswerThem], sent.Live.Select(reminder => reminder.Kind));
        Assert.Equal([ReminderKind.AnswerThem], nudged.Live.Select(reminder => reminder.Kind));
        Assert.Equal(Day(11, 20), sent.One(ReminderKind.AnswerThem).DueOn);
    }

    [Fact]
    public void Check_5_an_absence_note_keeps_the_state_and_moves_the_nudge_behind_it()
    {
        var journey = new Journey().Send().Reply(ReplyKind.OutOfOffice, Day(12, 11));

        Assert.Equal(RequestState.Sent, journey.Request.State);
        var nudge = journey.One(ReminderKind.Nudge);
        Assert.Equal((Day(12, 15), Day(12, 1)), (nudge.DueOn, nudge.OriginalDueOn));
    }

    [Fact]
    public void Check_5_a_short_absence_does_not_bring_the_nudge_forward()
    {
        var journey = new Journey().Send().Reply(ReplyKind.OutOfOffice, Day(11, 20));

        Assert.Equal(Day(12, 1), journey.One(ReminderKind.Nudge).DueOn);
    }

    [Fact]
    public void Check_5_after_the_nudge_it_is_the_closing_that_moves()
    {
        var journey = new Journey().Send().Pass(TimeSpan.FromDays(12)).Nudge().Reply(ReplyKind.OutOfOffice, Day(12, 18));

        Assert.Equal(RequestState.Nudged, journey.Request.State);
        Assert.Equal(Day(12, 22), journey.One(ReminderKind.CloseQuiet).DueOn);
        Assert.False(journey.Has(ReminderKind.Nudge));
    }

    [Fact]
    public void Check_6_opting_out_leaves_nothing_open_towards_the_contact()
    {
        var contact = ContactId.New();
        var first = new Journey(contact: contact).Send().Reply().Schedule().Hold();
        var second = new Journey(owner: first.Owner, contact: contact, agenda: first.Agenda) { Now = first.Now }.Send();
        Assert.True(second.Live.Count() >= 5);

        second.Do((request, context) => request.OptOut(context.Now, null, context));

        Assert.Empty(second.Live);
        Assert.Equal(ContactLock.Lock, second.Last.ContactLock);
        Assert.DoesNotContain(second.Agenda.Obligations, obligation => obligation.State == ObligationState.Open);
    }

    [Fact]
    public void Check_7_held_on_friday_at_four_owes_thanks_by_saturday_at_four()
    {
        var end = Journey.At(2026, 12, 4, 16);
        var journey = new Journey(ContactId.New()).Send().Reply().Schedule(end.AddMinutes(-30)).Hold();

        Assert.Equal(Journey.At(2026, 12, 5, 16), journey.One(ReminderKind.ThankYou).DueAt);
        Assert.Equal(Journey.At(2026, 12, 4, 18), journey.One(ReminderKind.Debrief).DueAt);
        Assert.Equal(Day(12, 28), journey.One(ReminderKind.AdviceUpdate).DueOn);
        Assert.Equal(Day(12, 8), journey.One(ReminderKind.ReportBack).DueOn);
        Assert.Equal(Day(3, 4, 2027), journey.One(ReminderKind.KeepInTouch).DueOn);
    }

    [Fact]
    public void Check_8_a_no_that_names_another_leads_to_a_report_back_when_that_request_closes()
    {
        var (decliner, named) = (ContactId.New(), ContactId.New());
        var journey = new Journey(contact: decliner).Send()
            .Do((request, context) => request.Decline(new Refusal(context.Now, false) { Named = [named] }, null, context));

        Assert.Equal(CloseReason.DeclinedReferredOn, journey.Request.CloseReason);
        Assert.Equal([named], journey.Last.DraftsFor);
        Assert.Equal((Day(11, 23), named), (journey.One(ReminderKind.ContactReferral).DueOn, journey.One(ReminderKind.ContactReferral).ContactId));
        Assert.Equal(Day(11, 20), journey.One(ReminderKind.ThankForReply).DueOn);

        var later = new Journey(decliner, owner: journey.Owner, contact: named, agenda: journey.Agenda).Send();
        Assert.False(later.Has(ReminderKind.ContactReferral));
        later.Pass(TimeSpan.FromDays(12)).Nudge().Do((request, context) => request.CloseQuiet(context));

        var report = later.One(ReminderKind.ReportBack);
        Assert.Equal((decliner, Day(12, 3)), (report.ContactId, report.DueOn));
        Assert.Equal(named, Assert.Single(later.Agenda.Obligations, owed => owed.Kind == ObligationKind.ReportBack).AboutContactId);
    }

    [Fact]
    public void Check_9_rescheduling_leaves_one_live_set_and_the_same_calendar_event()
    {
        var journey = new Journey().Send().Reply().Schedule();
        var former = journey.Meeting!;
        journey.Do((request, context) => request.Reschedule(former, Journey.SlotAt(former.StartsAt.AddDays(2)), true, context));
        var next = journey.Meeting!;

        Assert.Equal(MeetingState.Rescheduled, former.State);
        Assert.Equal((former.CalendarUid, former.Sequence + 1), (next.CalendarUid, next.Sequence));
        Assert.Equal(
            [ReminderKind.Prep, ReminderKind.SendQuestions, ReminderKind.ConfirmSlot, ReminderKind.Join],
            journey.Live.Select(reminder => reminder.Kind));
        Assert.All(journey.Live, reminder => Assert.Equal(next.Id, reminder.MeetingId));
    }

    [Fact]
    public void Check_10_a_meeting_booked_across_a_switch_keeps_its_wall_time()
    {
        var london = Zone.Of("Europe/London");
        var journey = new Journey { Now = new DateTimeOffset(2027, 3, 1, 12, 0, 0, TimeSpan.Zero) }.Send().Reply();
        var wall = WallTime.Of(new DateOnly(2027, 3, 15), new TimeOnly(9, 0), Journey.NewYork);
        journey.Do((request, context) => request.Schedule(new Slot(wall, london, 30, MeetingMode.Phone), context));

        var meeting = journey.Meeting!;
        Assert.Equal(new TimeOnly(9, 0), meeting.Wall.Time);
        Assert.Equal(new DateTimeOffset(2027, 3, 15, 13, 0, 0, TimeSpan.Zero), meeting.StartsAt);
        Assert.Equal(new TimeOnly(13, 0), meeting.AskerWall.Time);
        Assert.False(meeting.RecountInstants(journey.Now));
        Assert.Equal(new TimeOnly(9, 0), meeting.Wall.Time);
    }

    [Theory]
    [InlineData(RequestState.Draft)]
    [InlineData(RequestState.Sent)]
    [InlineData(RequestState.Replied)]
    public void Check_16_answered_on_the_spot_reaches_held_and_owes_the_same_thanks(RequestState from)
    {
        var journey = Journey.To(from);
        var start = journey.Now.AddHours(-2);
        journey.Do((request, context) => request.AlreadyTalked(Journey.SlotAt(start, 20, MeetingMode.InPerson), new Talk(), context));

        Assert.Equal(RequestState.Held, journey.Request.State);
        Assert.Equal(start.AddMinutes(20), journey.Request.HeldAt);
        Assert.Equal(start.AddMinutes(20).AddHours(24), journey.One(ReminderKind.ThankYou).DueAt);
        Assert.Equal(
            [ReminderKind.Debrief, ReminderKind.ThankYou, ReminderKind.AdviceUpdate, ReminderKind.KeepInTouch],
            journey.Live.Select(reminder => reminder.Kind));
        Assert.Equal(MeetingState.Held, journey.Meetings[^1].State);
    }
}
