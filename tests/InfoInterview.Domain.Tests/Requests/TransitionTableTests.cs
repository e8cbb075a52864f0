using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Requests;

namespace InfoInterview.Domain.Tests.Requests;

/// <summary>Every state and every verb: the state it leads to, or a refusal by name with a sentence. A new state or verb without a decision fails.</summary>
public sealed class TransitionTableTests
{
    private const string No = "request.wrong-state";

    private static readonly Dictionary<string, Func<InterviewRequest, Journey, Transition>> Verbs = new()
    {
        ["Discard"] = (request, journey) => request.Discard(journey.Context),
        ["MarkSent"] = (request, journey) => request.MarkSent(new Sending(journey.Now, Channel.Email), journey.Context),
        ["MarkNudged"] = (request, journey) => request.MarkNudged(journey.Now, journey.Context),
        ["LogReply"] = (request, journey) => request.LogReply(new Reply(ReplyKind.Yes, journey.Now), journey.Context),
        ["LogReply away"] = (request, journey) => request.LogReply(new Reply(ReplyKind.OutOfOffice, journey.Now, new DateOnly(2026, 12, 24)), journey.Context),
        ["ProposeTimes"] = (request, journey) => request.ProposeTimes(journey.Now, journey.Context),
        ["Decline"] = (request, journey) => request.Decline(new Refusal(journey.Now, true), journey.Meeting, journey.Context),
        ["LateReply"] = (request, journey) => request.LateReply(new Reply(ReplyKind.Yes, journey.Now), journey.Context),
        ["Schedule"] = (request, journey) => request.Schedule(Journey.SlotAt(journey.Now.AddDays(3)), journey.Context),
        ["Reschedule"] = (request, journey) => request.Reschedule(journey.Meeting!, Journey.SlotAt(journey.Now.AddDays(3)), true, journey.Context),
        ["Cancel"] = (request, journey) => request.Cancel(journey.Meeting!, true, null, journey.Context),
        ["NoShow"] = (request, journey) => request.NoShow(journey.Meeting!, true, journey.Context),
        ["MarkHeld"] = (request, journey) => request.MarkHeld(journey.Meeting!, new Talk(), journey.Context),
        ["AlreadyTalked"] = (request, journey) => request.AlreadyTalked(Journey.SlotAt(journey.Now.AddHours(-1)), new Talk(), journey.Context),
        ["SaveDebrief"] = (request, journey) => request.SaveDebrief(new Debrief(), journey.Context),
        ["MarkThanked"] = (request, journey) => request.MarkThanked(request.ContactId, journey.Now, journey.Context),
        ["MarkReportedBack"] = (request, journey) => request.MarkReportedBack(journey.Now, journey.Context),
        ["Complete"] = (request, journey) => request.Complete([], journey.Context),
        ["LogBounce"] = (request, journey) => request.LogBounce(Bounce.Hard, journey.Now, "550", journey.Context),
        ["LogBounce soft"] = (request, journey) => request.LogBounce(Bounce.Soft, journey.Now, "450", journey.Context),
        ["NewAddress"] = (request, journey) => request.NewAddress(Channel.Phone, journey.Context),
        ["NoteNewOrganisation"] = (request, journey) => request.NoteNewOrganisation(journey.Context),
        ["NoteOpportunity"] = (request, journey) => request.NoteOpportunity(journey.Context),
        ["CloseQuiet"] = (request, journey) => request.CloseQuiet(journey.Context),
        ["CloseAgreed"] = (request, journey) => request.CloseAgreed(journey.Context),
        ["Withdraw"] = (request, journey) => request.Withdraw(null, journey.Meeting, true, journey.Context),
        ["OptOut"] = (request, journey) => request.OptOut(journey.Now, journey.Meeting, journey.Context),
        ["Undo"] = (request, journey) => request.Undo(journey.Last.Event, journey.Meetings, false, journey.Context),
    };

    // In the order of RequestState: Draft Sent Nudged Replied Scheduled Held Thanked | Completed NoResponse Declined Withdrawn OptedOut Discarded Undeliverable.
    private static readonly Dictionary<string, string> Decisions = new()
    {
        ["Discard"] = "Discarded - - - - - - - - - - - - -",
        ["MarkSent"] = "Sent - - - - - - - - - - - - -",
        ["MarkNudged"] = "- Nudged cap - - - - - - - - - - -",
        ["LogReply"] = "- Replied Replied Replied Scheduled Held Thanked - - - - - - -",
        ["LogReply away"] = "- Sent Nudged Replied Scheduled Held Thanked - - - - - - -",
        ["ProposeTimes"] = "- - - Replied - - - - - - - - - -",
        ["Decline"] = "Declined Declined Declined Declined Declined Declined Declined - - - - - - -",
        ["LateReply"] = "- - - - - - - - Replied Replied Replied - - -",
        ["Schedule"] = "- - - Scheduled - - - - - - - - - -",
        ["Reschedule"] = "- - - - Scheduled - - - - - - - - -",
        ["Cancel"] = "- - - - Replied - - - - - - - - -",
        ["NoShow"] = "- - - - Replied - - - - - - - - -",
        ["MarkHeld"] = "- - - - Held - - - - - - - - -",
        ["AlreadyTalked"] = "Held Held Held Held - - - - - - - - - -",
        ["SaveDebrief"] = "- - - - - Held Thanked Completed - - - - - -",
        ["MarkThanked"] = "- - - - - Thanked Thanked - - - - - - -",
        ["MarkReportedBack"] = "- - - - - Held Thanked Completed NoResponse Declined Withdrawn - - -",
        ["Complete"] = "- - - - - Completed Completed - - - - - - -",
        ["LogBounce"] = "- Undeliverable Undeliverable - - - - - - - - - - -",
        ["LogBounce soft"] = "- Sent Nudged - - - - - - - - - - -",
        ["NewAddress"] = "- - - - - - - - - - - - - Draft",
        ["NoteNewOrganisation"] = "Draft Sent Nudged Replied Scheduled Held Thanked - - - - - - -",
        ["NoteOpportunity"] = "Draft Sent Nudged Replied Scheduled Held Thanked Completed - - - - - -",
        ["CloseQuiet"] = "- - NoResponse - - - - - - - - - - -",
        ["CloseAgreed"] = "- - - Withdrawn - - - - - - - - - -",
        ["Withdraw"] = "Withdrawn Withdrawn Withdrawn Withdrawn Withdrawn Withdrawn Withdrawn - - - - - - Withdrawn",
        ["OptOut"] = "OptedOut OptedOut OptedOut OptedOut OptedOut OptedOut OptedOut OptedOut OptedOut OptedOut OptedOut - OptedOut OptedOut",
        ["Undo"] = "first Draft Sent Sent Replied Scheduled Held Thanked Nudged Sent Sent Sent Draft Sent",
    };

    public static TheoryData<RequestState, string> Pairs()
    {
        var pairs = new TheoryData<RequestState, string>();
        foreach (var state in Enum.GetValues<RequestState>())
            foreach (var verb in Verbs.Keys) pairs.Add(state, verb);
        return pairs;
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Each_verb_is_decided_in_each_state(RequestState state, string verb)
    {
        var decided = Decisions[verb].Split(' ')[(int)state];
        var journey = Journey.To(state, ContactId.New());
        if (verb == "NoShow" && journey.Meeting is { } meeting) journey.Now = meeting.StartsAt.AddMinutes(10);
        if (verb == "MarkHeld" && journey.Meeting is { } held) journey.Now = held.EndsAt;
        var request = journey.Request;

        if (Enum.TryParse<RequestState>(decided, out var expected))
        {
            var version = request.Version;
            var transition = Verbs[verb](request, journey);
            Assert.Equal(expected, request.State);
            Assert.Equal((state, expected), (transition.Event.From!.Value, transition.Event.To));
            Assert.Equal((version + 1, version + 1), (request.Version, transition.Event.Number));
            Assert.Equal(request.State.IsClosed(), request.ClosedAt is not null);
            return;
        }

        var before = (request.State, request.Version, request.NudgeCount, request.SentAt, request.ClosedAt);
        var refused = Assert.Throws<RefusedException>(() => Verbs[verb](request, journey));
        Assert.Equal(decided switch { "cap" => "request.nudge-cap", "first" => "undo.not-latest", _ => No }, refused.Code);
        Assert.EndsWith(".", refused.Message, StringComparison.Ordinal);
        Assert.True(refused.Message.Split(' ').Length >= 8, refused.Message);
        Assert.Equal(before, (request.State, request.Version, request.NudgeCount, request.SentAt, request.ClosedAt));
    }

    [Fact]
    public void Every_verb_of_a_request_is_in_the_table()
    {
        var verbs = typeof(InterviewRequest).GetMethods()
            .Where(method => method.ReturnType == typeof(Transition))
            .Select(method => method.Name)
            .Order(StringComparer.Ordinal);

        Assert.Equal(verbs, Decisions.Keys.Select(verb => verb.Split(' ')[0]).Distinct().Order(StringComparer.Ordinal));
        Assert.All(Decisions.Values, row => Assert.Equal(Enum.GetValues<RequestState>().Length, row.Split(' ').Length));
    }

    [Fact]
    public void The_way_to_each_state_leads_there() =>
        Assert.All(Enum.GetValues<RequestState>(), state => Assert.Equal(state, Journey.To(state).Request.State));

    [Fact]
    public void A_request_that_is_not_to_be_nudged_may_be_closed_while_sent()
    {
        var journey = Journey.To(RequestState.Sent, maxNudges: 0);

        Assert.Equal(RequestState.NoResponse, journey.Do((request, context) => request.CloseQuiet(context)).Request.State);
    }
}
