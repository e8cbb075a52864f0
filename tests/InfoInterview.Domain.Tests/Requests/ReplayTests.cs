using CsCheck;
using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Reminders;
using InfoInterview.Domain.Requests;

namespace InfoInterview.Domain.Tests.Requests;

/// <summary>Check 3: replaying any stream of transitions, whole or each twice, yields the same reminders and obligations.</summary>
public sealed class ReplayTests
{
    private static readonly Func<Journey, Transition>[] Steps =
    [
        journey => journey.Request.MarkSent(new Sending(journey.Now, Channel.Email) { Organisation = OrganisationId.New() }, journey.Context),
        journey => journey.Request.MarkNudged(journey.Now, journey.Context),
        journey => journey.Request.LogReply(new Reply(ReplyKind.Yes, journey.Now), journey.Context),
        journey => journey.Request.LogReply(new Reply(ReplyKind.Later, journey.Now), journey.Context),
        journey => journey.Request.LogReply(new Reply(ReplyKind.OutOfOffice, journey.Now, journey.Context.Today.AddDays(20)), journey.Context),
        journey => journey.Request.ProposeTimes(journey.Now, journey.Context),
        journey => journey.Request.Schedule(Journey.SlotAt(journey.Now.AddDays(9)), journey.Context),
        journey => journey.Request.Reschedule(journey.Meeting!, Journey.SlotAt(journey.Now.AddDays(12)), false, journey.Context),
        journey => journey.Request.Cancel(journey.Meeting!, false, null, journey.Context),
        journey => journey.Request.MarkHeld(journey.Meeting!, new Talk { AlsoThere = [ContactId.New()] }, journey.Context),
        journey => journey.Request.SaveDebrief(new Debrief { Promises = [new PromiseMade("Send the paper")], Named = [ContactId.New()] }, journey.Context),
        journey => journey.Request.MarkThanked(journey.Request.ContactId, journey.Now, journey.Context),
        journey => journey.Request.Decline(new Refusal(journey.Now, true), journey.Meeting, journey.Context),
        journey => journey.Request.LateReply(new Reply(ReplyKind.Yes, journey.Now), journey.Context),
        journey => journey.Request.CloseQuiet(journey.Context),
        journey => journey.Request.Withdraw(null, journey.Meeting, true, journey.Context),
        journey => journey.Request.LogBounce(Bounce.Hard, journey.Now, null, journey.Context),
        journey => journey.Request.NewAddress(Channel.Phone, journey.Context),
        journey => journey.Request.Undo(journey.Last.Event, journey.Meetings, false, journey.Context),
        journey => journey.Request.OptOut(journey.Now, journey.Meeting, journey.Context),
    ];

    [Fact]
    public void Check_3_replaying_any_event_stream_yields_the_same_reminders()
    {
        var steps = 0;
        Gen.Select(Gen.Int[0, Steps.Length - 1], Gen.Int[0, 3].Select(i => new[] { 0, 1, 60 * 24, 60 * 24 * 10 }[i])).Array[10, 80].Sample(
            walk =>
            {
                var journey = Walk(walk);
                Interlocked.Add(ref steps, journey.History.Count);
                var once = Shape(journey.Agenda);
                foreach (var transition in journey.History) journey.Agenda.Apply(transition);
                var twice = Shape(journey.Agenda);
                var anew = new Agenda([], []);
                foreach (var transition in journey.History)
                {
                    anew.Apply(transition);
                    anew.Apply(transition);
                }

                return once == twice && once == Shape(anew);
            },
            iter: 2000,
            seed: null);
        Assert.True(steps > 8000, $"the walks were too short to prove anything: {steps}");
    }

    private static Journey Walk((int Step, int Minutes)[] walk)
    {
        var journey = new Journey(ContactId.New(), maxNudges: 2);
        foreach (var (step, minutes) in walk)
        {
            journey.Now = journey.Now.AddMinutes(minutes);
            if (journey.Meeting is null && step is 7 or 8 or 9) continue;
            if (minutes > 0 && step == Steps.Length - 1) continue;
            try
            {
                journey.Do((_, _) => Steps[step](journey));
            }
            catch (RefusedException)
            {
                continue;
            }
        }

        return journey;
    }

    private static string Shape(Agenda agenda) => string.Join('\n', agenda.Reminders
        .OrderBy(reminder => reminder.Sequence, StringComparer.Ordinal)
        .Select(reminder => $"{reminder.Sequence} {reminder.Kind} {reminder.DueOn} {reminder.DueAt:O} {reminder.OriginalDueOn} {reminder.Status} {reminder.CancelledByEvent}")
        .Concat(agenda.Obligations
            .OrderBy(obligation => obligation.Sequence, StringComparer.Ordinal)
            .Select(obligation => $"{obligation.Sequence} {obligation.Kind} {obligation.State} {obligation.WaiveReason}")));
}
