using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Reminders;
using InfoInterview.Domain.Requests;

namespace InfoInterview.Domain.Tests.Requests;

public sealed class NextStepTests
{
    [Theory]
    [InlineData(RequestState.Draft, ReminderKind.DraftStale)]
    [InlineData(RequestState.Sent, ReminderKind.Nudge)]
    [InlineData(RequestState.Nudged, ReminderKind.CloseQuiet)]
    [InlineData(RequestState.Replied, ReminderKind.AnswerThem)]
    [InlineData(RequestState.Scheduled, ReminderKind.Prep)]
    [InlineData(RequestState.Held, ReminderKind.Debrief)]
    [InlineData(RequestState.Declined, ReminderKind.ThankForReply)]
    [InlineData(RequestState.Undeliverable, ReminderKind.FixAddress)]
    public void The_earliest_live_reminder_is_next(RequestState state, ReminderKind kind)
    {
        var step = Step(Journey.To(state));

        Assert.Equal((NextStepKind.Reminder, kind, false), (step.Kind, step.Reminder!.Value, step.IsOverdue));
        Assert.True(step.DueOn is null != step.DueAt is null);
    }

    [Theory]
    [InlineData(RequestState.Draft, NextStepKind.FinishDraft)]
    [InlineData(RequestState.Sent, NextStepKind.Wait)]
    [InlineData(RequestState.Nudged, NextStepKind.Wait)]
    [InlineData(RequestState.Replied, NextStepKind.AgreeTime)]
    [InlineData(RequestState.Scheduled, NextStepKind.Meet)]
    [InlineData(RequestState.Held, NextStepKind.Complete)]
    [InlineData(RequestState.Thanked, NextStepKind.Complete)]
    [InlineData(RequestState.Undeliverable, NextStepKind.FixAddress)]
    [InlineData(RequestState.OptedOut, NextStepKind.Nothing)]
    public void Without_a_reminder_the_state_says_what_is_next(RequestState state, NextStepKind kind)
    {
        var journey = Journey.To(state);

        Assert.Equal(kind, NextStep.Of(journey.Request, [], journey.Meeting, null, journey.Now, Journey.NewYork).Kind);
    }

    [Fact]
    public void After_the_meeting_we_ask_how_it_went_and_a_message_on_its_way_comes_first()
    {
        var journey = Journey.To(RequestState.Scheduled);
        journey.Now = journey.Meeting!.EndsAt.AddMinutes(5);
        Assert.Equal(NextStepKind.SayHowItWent, Step(journey).Kind);
        journey.Now = journey.Now.AddMinutes(-1);
        Assert.NotEqual(NextStepKind.SayHowItWent, Step(journey).Kind);

        journey.OnItsWay = new MessageOnItsWay(MessageKind.Confirm, OutboxState.Queued, journey.Now.AddHours(1));
        Assert.Equal((NextStepKind.Message, journey.Now.AddHours(1)), (Step(journey).Kind, Step(journey).DueAt));
    }

    [Fact]
    public void What_is_late_says_so() =>
        Assert.True(Step(Journey.To(RequestState.Sent).Pass(TimeSpan.FromDays(13))).IsOverdue);

    private static NextStep Step(Journey journey) =>
        NextStep.Of(journey.Request, journey.Agenda.Reminders, journey.Meeting, journey.OnItsWay, journey.Now, Journey.NewYork);
}
