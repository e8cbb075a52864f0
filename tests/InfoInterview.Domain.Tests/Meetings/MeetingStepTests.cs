using InfoInterview.Domain.Accounts;
using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Meetings;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Reminders;
using InfoInterview.Domain.Requests;
using InfoInterview.Domain.Tests.Requests;

namespace InfoInterview.Domain.Tests.Meetings;

public sealed class MeetingStepTests
{
    private static DateOnly Day(int month, int day) => new(2026, month, day);

    [Fact]
    public void A_meeting_well_ahead_reminds_three_two_and_one_business_days_before_and_at_a_quarter_to()
    {
        var journey = new Journey().Send().Reply().Schedule(Journey.At(2026, 12, 7, 14));

        Assert.Equal(Day(12, 2), journey.One(ReminderKind.Prep).DueOn);
        Assert.Equal(Day(12, 3), journey.One(ReminderKind.SendQuestions).DueOn);
        Assert.Equal(Day(12, 4), journey.One(ReminderKind.ConfirmSlot).DueOn);
        Assert.Equal(Journey.At(2026, 12, 7, 13, 45), journey.One(ReminderKind.Join).DueAt);
        Assert.Equal(Journey.At(2026, 12, 7, 13, 45), journey.One(ReminderKind.Join).AppearsAt);
        Assert.False(journey.Has(ReminderKind.AnswerThem));
    }

    [Fact]
    public void Reminders_whose_day_is_past_become_one_due_now()
    {
        var tomorrow = new Journey().Send().Reply().Schedule(Journey.At(2026, 11, 20, 14));
        var afternoon = new Journey().Send().Reply().Schedule(Journey.At(2026, 11, 19, 14));
        var minutes = new Journey().Send().Reply().Schedule(Journey.At(2026, 11, 19, 10, 10));

        Assert.Equal([ReminderKind.Prep, ReminderKind.ConfirmSlot, ReminderKind.Join], tomorrow.Live.Select(reminder => reminder.Kind));
        Assert.All(tomorrow.Live.Take(2), reminder => Assert.Equal(Day(11, 19), reminder.DueOn));
        Assert.Equal([ReminderKind.Prep, ReminderKind.Join], afternoon.Live.Select(reminder => reminder.Kind));
        Assert.Equal((ReminderKind.Join, minutes.Now), (Assert.Single(minutes.Live).Kind, minutes.One(ReminderKind.Join).DueAt));
    }

    [Fact]
    public void A_time_already_past_is_no_slot()
    {
        var journey = Journey.To(RequestState.Replied);

        Assert.Equal("meeting.past", Assert.Throws<RefusedException>(() => journey.Schedule(journey.Now)).Code);
    }

    [Theory]
    [InlineData(true, 23, MessageKind.ProposeTimes, MeetingState.CancelledByThem)]
    [InlineData(false, 19, MessageKind.RescheduleMine, MeetingState.CancelledByMe)]
    public void A_cancelled_meeting_asks_for_new_times(bool byThem, int day, MessageKind suggested, MeetingState state)
    {
        var journey = Journey.To(RequestState.Scheduled);
        var meeting = journey.Meeting!;
        journey.Do((request, context) => request.Cancel(meeting, byThem, "a cold", context));

        Assert.Equal((RequestState.Replied, state, 1), (journey.Request.State, meeting.State, meeting.Sequence));
        Assert.Equal((ReminderKind.ReofferTimes, Day(11, day)), (Assert.Single(journey.Live).Kind, journey.One(ReminderKind.ReofferTimes).DueOn));
        Assert.Equal(suggested, journey.Last.Suggests);
    }

    [Fact]
    public void They_are_late_for_ten_minutes_before_it_counts_and_the_second_time_we_suggest_to_let_go()
    {
        var journey = Journey.To(RequestState.Scheduled);
        journey.Now = journey.Meeting!.StartsAt.AddMinutes(10).AddMilliseconds(-1);
        Assert.Equal("meeting.too-early", Assert.Throws<RefusedException>(() => journey.Request.NoShow(journey.Meeting!, true, journey.Context)).Code);
        journey.Now = journey.Meeting!.StartsAt.AddMinutes(10);
        journey.Do((request, context) => request.NoShow(journey.Meeting!, true, context));

        Assert.Equal([ReminderKind.NoShowNote, ReminderKind.ReofferTimes], journey.Live.Select(reminder => reminder.Kind));
        Assert.Equal(Journey.At(2026, 12, 3, 23, 59), journey.One(ReminderKind.NoShowNote).DueAt);
        Assert.Equal(journey.Now, journey.One(ReminderKind.NoShowNote).AppearsAt);
        Assert.Equal(Day(12, 7), journey.One(ReminderKind.ReofferTimes).DueOn);
        Assert.Empty(journey.Last.Hints);
        journey.Schedule();
        journey.Now = journey.Meeting!.EndsAt;
        journey.Do((request, context) => request.NoShow(journey.Meeting!, true, context));
        Assert.Equal([TransitionHint.ConsiderWithdrawing], journey.Last.Hints);
    }

    [Fact]
    public void Missing_it_oneself_calls_for_an_apology_within_the_hour()
    {
        var journey = Journey.To(RequestState.Scheduled);
        journey.Now = journey.Meeting!.StartsAt.AddMinutes(5);
        journey.Do((request, context) => request.NoShow(journey.Meeting!, false, context));

        Assert.Equal(journey.Now.AddHours(1), journey.One(ReminderKind.Apologise).DueAt);
        Assert.Equal(Day(12, 3), journey.One(ReminderKind.ReofferTimes).DueOn);
        Assert.Equal(MessageKind.NoShowMine, journey.Last.Suggests);
    }

    [Fact]
    public void Moving_it_oneself_a_second_time_is_pointed_out()
    {
        var journey = Journey.To(RequestState.Scheduled);
        for (var i = 1; i <= 2; i++)
            journey.Do((request, context) => request.Reschedule(journey.Meeting!, Journey.SlotAt(context.Now.AddDays(14 + i)), false, context));

        Assert.Equal([TransitionHint.MovedByMeAgain], journey.Last.Hints);
        Assert.Equal(2, journey.Meeting!.Sequence);
    }

    [Fact]
    public void Each_person_who_was_there_is_thanked_and_only_the_contacts_own_moves_the_state()
    {
        var colleague = ContactId.New();
        var journey = Journey.To(RequestState.Scheduled).Hold(new Talk { AlsoThere = [colleague] });

        Assert.Equal(2, journey.Live.Count(reminder => reminder.Kind == ReminderKind.ThankYou));
        Assert.Equal(colleague, Assert.Single(journey.Last.Attendees).ContactId);
        journey.Do((request, context) => request.MarkThanked(colleague, context.Now, context));
        Assert.Equal(RequestState.Held, journey.Request.State);
        Assert.Equal(journey.Request.ContactId, journey.One(ReminderKind.ThankYou).ContactId);
        Assert.Equal(RequestState.Thanked, journey.Thank().Request.State);
        Assert.False(journey.Has(ReminderKind.ThankYou));
    }

    [Fact]
    public void A_debrief_turns_promises_and_names_into_things_to_do()
    {
        var named = ContactId.New();
        var journey = new Journey().Send().Reply().Schedule(Journey.At(2026, 12, 4, 15, 30)).Hold();
        journey.Do((request, context) => request.SaveDebrief(
            new Debrief { Promises = [new PromiseMade("Send the paper"), new PromiseMade("Ring in spring", Day(12, 20))], Named = [named] }, context));

        Assert.False(journey.Has(ReminderKind.Debrief));
        Assert.Equal([Day(12, 9), Day(12, 20)], journey.Live.Where(reminder => reminder.Kind == ReminderKind.Promise).Select(reminder => reminder.DueOn!.Value));
        Assert.Equal((named, Day(12, 8)), (journey.One(ReminderKind.ContactReferral).ContactId, journey.One(ReminderKind.ContactReferral).DueOn));
        Assert.Equal([named], journey.Last.DraftsFor);
    }

    [Fact]
    public void Answers_in_writing_are_held_when_they_come_and_nobody_joins_anything()
    {
        var journey = Journey.To(RequestState.Replied);
        journey.Do((request, context) => request.Schedule(Journey.SlotAt(journey.Now.AddDays(20), 15, MeetingMode.Written), context));
        Assert.Equal([ReminderKind.Prep, ReminderKind.SendQuestions], journey.Live.Select(reminder => reminder.Kind));

        journey.Pass(TimeSpan.FromDays(3)).Do((request, context) => request.MarkHeld(journey.Meeting!, new Talk(), context));

        Assert.Equal(journey.Now.AddHours(24), journey.One(ReminderKind.ThankYou).DueAt);
    }

    [Fact]
    public void A_chance_meeting_owes_the_same_thanks_once()
    {
        var journey = new Journey();
        var chance = ChanceMeeting.Log(OwnerId.New(), ContactId.New(), Journey.SlotAt(journey.Now.AddHours(-1)), new Talk(), journey.Context);
        var agenda = new Agenda([], []);
        agenda.Apply(chance);
        agenda.Apply(chance);

        Assert.Equal(
            [ReminderKind.Debrief, ReminderKind.ThankYou, ReminderKind.AdviceUpdate, ReminderKind.KeepInTouch],
            agenda.AddedReminders.Select(reminder => reminder.Kind));
        Assert.Equal(3, agenda.AddedObligations.Count);
        Assert.Equal(MeetingState.Held, chance.Meeting.State);
    }

    [Fact]
    public void The_debrief_of_a_chance_meeting_ends_its_reminder_and_makes_to_dos_each_time_anew()
    {
        var journey = new Journey();
        var (owner, jane, elin) = (OwnerId.New(), ContactId.New(), ContactId.New());
        var agenda = new Agenda([], []);
        var chance = ChanceMeeting.Log(owner, jane, Journey.SlotAt(journey.Now.AddHours(-1)), new Talk(), journey.Context);
        agenda.Apply(chance);
        chance.Meeting.WriteTakeaways("Walk first.");

        agenda.Apply(ChanceMeeting.Debriefed(chance.Meeting, new Debrief { Promises = [new PromiseMade("Send the map")], Named = [elin] }, journey.Context));
        chance.Meeting.WriteTakeaways("Walk first, then model.");
        agenda.Apply(ChanceMeeting.Debriefed(chance.Meeting, new Debrief { Promises = [new PromiseMade("Send the book")] }, journey.Context));

        Assert.Equal(
            [ReminderKind.ThankYou, ReminderKind.AdviceUpdate, ReminderKind.KeepInTouch, ReminderKind.Promise, ReminderKind.ContactReferral, ReminderKind.Promise],
            agenda.Reminders.Where(reminder => reminder.IsLive).Select(reminder => reminder.Kind));
        var owed = agenda.Obligations.Single(obligation => obligation.Kind == ObligationKind.ReferralContact);
        Assert.Equal((elin, jane, chance.Meeting.Id), (owed.ContactId, owed.AboutContactId!.Value, owed.MeetingId!.Value));
    }

    [Fact]
    public void A_chance_meeting_ends_the_date_to_keep_in_touch_from_before_and_gives_it_back_when_taken_back()
    {
        var journey = new Journey();
        var (owner, jane) = (OwnerId.New(), ContactId.New());
        var agenda = new Agenda([], []);
        agenda.Apply(ChanceMeeting.Log(owner, jane, Journey.SlotAt(journey.Now.AddDays(-1)), new Talk(), journey.Context));
        var before = agenda.Reminders.Single(reminder => reminder.Kind == ReminderKind.KeepInTouch);
        journey.Pass(TimeSpan.FromHours(2));
        var second = ChanceMeeting.Log(owner, jane, Journey.SlotAt(journey.Now.AddHours(-1)), new Talk(), journey.Context);
        agenda.Apply(second);
        Assert.False(before.IsLive);

        ChanceMeeting.TakeBack(second.Meeting, builtOn: false, journey.Now);
        agenda.TakeBack(second.Meeting, journey.Now);

        Assert.Equal(MeetingState.Undone, second.Meeting.State);
        Assert.True(before.IsLive);
        Assert.DoesNotContain(agenda.Reminders, reminder => reminder.IsLive && reminder.MeetingId == second.Meeting.Id);
        Assert.DoesNotContain(agenda.Obligations, obligation => obligation.MeetingId == second.Meeting.Id && obligation.State == ObligationState.Open);
        Assert.Equal(ObligationState.Open, agenda.Obligations.Single(obligation => obligation.Id == before.ObligationId).State);
    }

    [Fact]
    public void A_conversation_of_long_ago_comes_in_complete_and_asks_only_to_keep_in_touch()
    {
        var journey = new Journey();
        var asked = new NewRequest(journey.Owner, ContactId.New(), new RequestPlan(MessageKind.RequestWarm, Channel.Email, "maps"));
        var (request, transition) = InterviewRequest.ImportPast(asked, journey.Now.AddDays(-100), KeepInTouchTier.B, journey.Context);

        Assert.Equal((RequestState.Completed, journey.Now.AddDays(-100)), (request.State, request.HeldAt));
        Assert.Equal([ReminderKind.KeepInTouch], transition.Reminders.Select(plan => plan.Kind));
    }
}
