using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Reminders;
using InfoInterview.Domain.Requests;

namespace InfoInterview.Domain.Tests.Requests;

public sealed class GuardTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 19, 15, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(OutboxState.Queued, "waits until 10:10")]
    [InlineData(OutboxState.Claimed, "is leaving now")]
    [InlineData(OutboxState.Transmitting, "is leaving now")]
    [InlineData(OutboxState.Held, "waits for your word")]
    [InlineData(OutboxState.Unknown, "may or may not have left")]
    public void While_a_message_is_on_its_way_sending_nudging_changing_and_discarding_are_refused_with_the_reason(OutboxState state, string words)
    {
        var draft = new Journey { OnItsWay = new MessageOnItsWay(MessageKind.RequestAffinity, state, Now.AddMinutes(10)) };
        var sent = new Journey().Send();
        sent.OnItsWay = new MessageOnItsWay(MessageKind.Nudge, state, Now.AddMinutes(10));

        AssertRefused("request.on-its-way", words, () => draft.Send());
        AssertRefused("request.on-its-way", words, () => draft.Request.Discard(draft.Context));
        AssertRefused("request.on-its-way", words, () => draft.Request.Revise(new RequestPlan(MessageKind.RequestCold, Channel.Email, "x"), draft.Context));
        AssertRefused("request.on-its-way", words, () => sent.Nudge());
        Assert.Equal(RequestState.Replied, sent.Reply().Request.State);
    }

    [Fact]
    public void What_the_outbox_sent_is_written_down_even_when_the_request_moved_on()
    {
        var journey = Journey.To(RequestState.Replied);
        journey.Actor = RequestActor.Outbox;
        var live = journey.Live.ToArray();

        journey.Nudge();

        Assert.Equal((RequestState.Replied, 1), (journey.Request.State, journey.Request.NudgeCount));
        Assert.Equal(live, journey.Live);
    }

    [Fact]
    public void Open_errors_of_the_check_need_a_reason_and_it_is_kept_with_the_event()
    {
        var journey = new Journey();
        var sending = new Sending(journey.Now, Channel.Email) { OpenErrors = ["L01"] };

        AssertRefused("request.check-errors", "L01", () => journey.Request.MarkSent(sending, journey.Context));
        journey.Do((request, context) => request.MarkSent(sending with { OverrideReason = "She asked for a long one." }, context));
        Assert.Equal("She asked for a long one.", journey.Last.Event.Reason);
    }

    [Fact]
    public void A_wish_not_to_be_contacted_cannot_be_overridden_at_any_step()
    {
        var locked = Eligibility.Of(new EligibilityFacts { DoNotContact = true }, Now);
        var draft = new Journey();
        var sent = new Journey().Send();
        var quiet = Journey.To(RequestState.NoResponse);
        var bounced = Journey.To(RequestState.Undeliverable);
        foreach (var journey in new[] { draft, sent, quiet, bounced }) journey.Eligibility = locked;
        var sending = new Sending(Now, Channel.Email) { OverrideReason = "I really want to." };

        AssertRefused("contact.do-not-contact", "asked not to", () => draft.Request.MarkSent(sending, draft.Context));
        AssertRefused("contact.do-not-contact", "asked not to", () => sent.Nudge());
        AssertRefused("contact.do-not-contact", "asked not to", () => quiet.Request.LateReply(new Reply(ReplyKind.Yes, Now), quiet.Context));
        AssertRefused("contact.do-not-contact", "asked not to", () => bounced.Request.NewAddress(Channel.Phone, bounced.Context));
        AssertRefused("contact.do-not-contact", "asked not to", () =>
            InterviewRequest.Create(new NewRequest(draft.Owner, ContactId.New(), new RequestPlan(MessageKind.RequestCold, Channel.Email, "x")), draft.Context));
    }

    [Fact]
    public void Cooling_off_lasts_180_days_and_ends_when_they_write_or_somebody_introduces_us()
    {
        var facts = new EligibilityFacts { QuietOrDeclinedAt = Now };

        Assert.False(Eligibility.Of(facts, Now.AddDays(180).AddMilliseconds(-1)).MayAsk);
        Assert.True(Eligibility.Of(facts, Now.AddDays(180)).MayAsk);
        Assert.True(Eligibility.Of(facts with { TheyWroteSince = true }, Now).MayAsk);
        Assert.True(Eligibility.Of(facts with { ReferrerAppeared = true }, Now).MayAsk);
        Assert.False(Eligibility.Of(facts with { ReferrerAppeared = true, DoNotContact = true }, Now.AddYears(9)).MayAsk);
        AssertRefused("contact.cooling-off", "18 May 2027", Eligibility.Of(facts, Now).RequireMayAsk);
    }

    [Fact]
    public void Two_open_at_the_organisation_a_recent_talk_and_an_open_request_only_warn()
    {
        var eligibility = Eligibility.Of(new EligibilityFacts { OpenAtOrganisation = 2, LastHeldAt = Now.AddDays(-29), HasOpenRequest = true }, Now);

        Assert.True(eligibility.MayAsk);
        Assert.Equal([EligibilityWarning.OrganisationCrowded, EligibilityWarning.TalkedLately, EligibilityWarning.AlreadyAsked], eligibility.Warnings);
        Assert.Empty(Eligibility.Of(new EligibilityFacts { OpenAtOrganisation = 1, LastHeldAt = Now.AddDays(-30) }, Now).Warnings);
    }

    [Fact]
    public void A_second_nudge_needs_leave_and_a_third_is_never_given()
    {
        var twice = new Journey(maxNudges: 2).Send().Pass(TimeSpan.FromDays(14)).Nudge();
        Assert.True(twice.Has(ReminderKind.Nudge));
        twice.Pass(TimeSpan.FromDays(14)).Nudge();

        Assert.Equal([ReminderKind.CloseQuiet], twice.Live.Select(reminder => reminder.Kind));
        AssertRefused("request.nudge-cap", "as often as is kind", () => twice.Nudge());
        AssertRefused("request.nudges", "twice at most", () => twice.Request.AllowNudges(3));
    }

    [Fact]
    public void A_nudge_before_seven_business_days_warns()
    {
        var early = new Journey().Send().Pass(TimeSpan.FromDays(11)).Nudge();
        var due = new Journey().Send().Pass(TimeSpan.FromDays(12)).Nudge();

        Assert.Equal([TransitionHint.NudgedEarly], early.Last.Hints);
        Assert.Empty(due.Last.Hints);
    }

    [Fact]
    public void Nothing_can_be_logged_before_it_happens()
    {
        var journey = new Journey();

        AssertRefused("request.in-future", "not come yet", () =>
            journey.Request.MarkSent(new Sending(journey.Now.AddMinutes(1), Channel.Phone), journey.Context));
    }

    [Theory]
    [InlineData(9)]
    [InlineData(31)]
    public void A_request_asks_for_ten_to_thirty_minutes(int minutes)
    {
        var journey = new Journey();

        AssertRefused("request.minutes", "10 to 30", () =>
            journey.Request.Revise(new RequestPlan(MessageKind.RequestCold, Channel.Email, "x", minutes), journey.Context));
    }

    [Fact]
    public void A_meeting_ahead_is_called_off_in_writing_before_withdrawing()
    {
        var journey = Journey.To(RequestState.Scheduled, ContactId.New());

        AssertRefused("request.cancel-note", "keep that time free", () => journey.Request.Withdraw(null, journey.Meeting, false, journey.Context));
        journey.Do((request, context) => request.Withdraw("No longer looking", journey.Meeting, true, context));
        Assert.Equal([ReminderKind.ReportBack], journey.Live.Select(reminder => reminder.Kind));
        Assert.Equal(CloseReason.Cancelled, journey.Request.CloseReason);
    }

    [Fact]
    public void Completing_names_what_is_still_owed_and_ignores_keeping_in_touch()
    {
        var journey = Journey.To(RequestState.Held);

        AssertRefused("request.still-owed", "a thank-you", () => journey.Request.Complete(journey.Agenda.Obligations.ToArray(), journey.Context));
        journey.Thank().Do((request, context) => request.Complete(journey.Agenda.Obligations.ToArray(), context));
        Assert.Equal(RequestState.Completed, journey.Request.State);
        Assert.True(journey.Has(ReminderKind.KeepInTouch));
    }

    [Fact]
    public void Time_closes_a_silent_request_five_business_days_after_its_reminder_unless_it_was_snoozed()
    {
        var journey = new Journey().Send().Pass(TimeSpan.FromDays(12)).Nudge();
        journey.Actor = RequestActor.System;
        var reminder = journey.One(ReminderKind.CloseQuiet);
        Assert.Equal(new DateOnly(2026, 12, 10), reminder.DueOn);

        journey.Now = Journey.At(2026, 12, 16, 23);
        AssertRefused("request.not-ripe", "not yet time", () => journey.Request.CloseQuiet(journey.Context, reminder));
        journey.Now = Journey.At(2026, 12, 17, 9);
        Assert.Equal(new DateOnly(2026, 12, 17), Rhythm.ClosesByItselfOn(reminder, journey.Calendar));
        reminder.Snooze(Snooze.OneDay, journey.Calendar, Journey.NewYork, journey.Now);
        AssertRefused("request.not-ripe", "not yet time", () => journey.Request.CloseQuiet(journey.Context with { Now = journey.Now.AddDays(60) }, reminder));
        var other = new Journey().Send().Pass(TimeSpan.FromDays(12)).Nudge();
        other.Actor = RequestActor.System;
        other.Now = Journey.At(2026, 12, 17, 9);
        other.Do((request, context) => request.CloseQuiet(context, other.One(ReminderKind.CloseQuiet)));
        Assert.Equal(CloseReason.NoResponse, other.Request.CloseReason);
    }

    private static void AssertRefused(string code, string words, Action act)
    {
        var refused = Assert.Throws<RefusedException>(act);
        Assert.Equal(code, refused.Code);
        Assert.Contains(words, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void That_they_brought_up_a_job_is_noted_once()
    {
        var journey = Journey.To(RequestState.Replied);
        journey.Do((request, context) => request.NoteOpportunity(context));

        Assert.Equal("request.opportunity-noted", Assert.Throws<RefusedException>(() => journey.Request.NoteOpportunity(journey.Context)).Code);
    }
}
