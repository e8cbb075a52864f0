using InfoInterview.Application.Meetings;
using InfoInterview.Application.Requests;
using InfoInterview.Application.Tests.Requests;
using InfoInterview.Data.Storage;
using InfoInterview.Domain;
using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Meetings;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Reminders;
using InfoInterview.Domain.Requests;
using InfoInterview.Testing;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Tests.Meetings;

/// <summary>Acceptance checks 9 and 16 of docs/method.md, and times on two walls.</summary>
public sealed class MeetingTests
{
    private static CancellationToken Ct => AskFloor.Ct;

    [Theory]
    [EachDatabase(WallSide.Theirs, 9, 9, 15)]
    [EachDatabase(WallSide.Mine, 15, 9, 15)]
    public async Task A_time_may_be_read_off_either_wall(DatabaseProvider provider, WallSide side, int hour, int theirs, int mine)
    {
        await using var floor = await AskFloor.OpenAsync(provider);
        var id = await floor.RepliedAsync(await floor.PersonAsync("Jane"));

        var taken = await floor.Get<AgreeTime>().RunAsync(new AgreeTime.Input(id, new TimeChoice(new DateOnly(2026, 12, 2), new TimeOnly(hour, 0), side), 15, MeetingMode.Video), Ct);

        var page = (await floor.Get<MeetingQueries>().FindAsync(taken.Meeting!.Value, Ct))!;
        Assert.Equal((theirs, mine), (page.Row.Theirs.Hour, page.Row.Mine.Hour));
        Assert.Equal(MessageKind.Invitation, taken.Suggests);
        Assert.Equal(
            [ReminderKind.Prep, ReminderKind.SendQuestions, ReminderKind.ConfirmSlot, ReminderKind.Join], (await floor.LiveAsync(id)).Select(r => r.Kind).Order());
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Without_their_zone_no_time_is_agreed_and_what_they_told_is_kept(DatabaseProvider provider)
    {
        await using var floor = await AskFloor.OpenAsync(provider);
        var jane = await floor.PersonAsync("Jane", zone: null, region: null);
        var id = await floor.RepliedAsync(jane);
        var input = new AgreeTime.Input(id, new TimeChoice(new DateOnly(2026, 12, 2), new TimeOnly(9, 0)), 15, MeetingMode.Phone);

        var refused = await Assert.ThrowsAsync<RefusedException>(() => floor.Get<AgreeTime>().RunAsync(input, Ct));
        await floor.Get<AgreeTime>().RunAsync(input with { TheirZone = "Asia/Tokyo" }, Ct);

        Assert.Equal("meeting.zone-unknown", refused.Code);
        var details = await floor.SeeAsync(db => db.Contacts.Where(c => c.Id == jane).Select(c => c.Details).SingleAsync(Ct));
        Assert.Equal(("Asia/Tokyo", KnownBy.Told), (details.TimeZone, details.TimeZoneKnownBy));
        Assert.Equal(new DateTimeOffset(2026, 12, 2, 0, 0, 0, TimeSpan.Zero), (await floor.MeetingAsync(id)).StartsAt);
    }

    [Theory]
    [EachDatabase(2027, 3, 14, 2, 30, "time.never-happens")]
    [EachDatabase(2027, 11, 7, 1, 30, "time.happens-twice")]
    public async Task A_time_the_clocks_skip_or_repeat_is_refused_and_changes_nothing(DatabaseProvider provider, int year, int month, int day, int hour, int minute, string code)
    {
        await using var floor = await AskFloor.OpenAsync(provider);
        var jane = await floor.PersonAsync("Jane");
        var id = await floor.RepliedAsync(jane);
        var times = await floor.MailAsync(id, jane, MessageKind.ProposeTimes);

        var refused = await Assert.ThrowsAsync<RefusedException>(() => floor.Get<AgreeTime>().RunAsync(
            new AgreeTime.Input(id, new TimeChoice(new DateOnly(year, month, day), new TimeOnly(hour, minute)), 15, MeetingMode.Phone), Ct));

        Assert.Equal(code, refused.Code);
        Assert.Equal(RequestState.Replied, (await floor.RequestAsync(id)).State);
        Assert.Equal(OutboxState.Queued, await floor.MailStateAsync(times));
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task A_moved_meeting_has_one_set_of_reminders_and_the_same_calendar_event(DatabaseProvider provider)
    {
        await using var floor = await AskFloor.OpenAsync(provider);
        var jane = await floor.PersonAsync("Jane");
        var id = await RequestQueriesTests.ScheduledAsync(floor, jane, new DateOnly(2026, 12, 2));
        var former = await floor.MeetingAsync(id);
        var confirm = await floor.MailAsync(id, jane, MessageKind.Confirm);

        await floor.Get<RescheduleMeeting>().RunAsync(new RescheduleMeeting.Input(former.Id, new TimeChoice(new DateOnly(2026, 12, 9), new TimeOnly(15, 0), WallSide.Mine), ByThem: true), Ct);

        var next = await floor.MeetingAsync(id);
        Assert.Equal((former.CalendarUid, former.Sequence + 1), (next.CalendarUid, next.Sequence));
        Assert.Equal((former.AgreedMinutes, former.Mode), (next.AgreedMinutes, next.Mode));
        var live = await floor.LiveAsync(id);
        Assert.Equal([ReminderKind.Prep, ReminderKind.SendQuestions, ReminderKind.ConfirmSlot, ReminderKind.Join], live.Select(r => r.Kind).Order());
        Assert.All(live, r => Assert.Equal(next.Id, r.MeetingId));
        Assert.Equal(OutboxState.Cancelled, await floor.MailStateAsync(confirm));
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task What_was_answered_on_the_spot_owes_the_same_thanks(DatabaseProvider provider)
    {
        await using var floor = await AskFloor.OpenAsync(provider);
        var (jane, also) = (await floor.PersonAsync("Jane"), await floor.PersonAsync("Also"));
        var id = await floor.DraftAsync(jane);
        var mail = await floor.MailAsync(id, jane, MessageKind.RequestCold);
        floor.MoveTo(2026, 11, 20, 16);

        await floor.Get<AlreadyTalked>().RunAsync(
            new AlreadyTalked.Input(id, new TimeChoice(new DateOnly(2026, 11, 20), new TimeOnly(16, 30), WallSide.Mine), 30, MeetingMode.InPerson) { AlsoThere = [also] }, Ct);

        Assert.Equal(RequestState.Held, (await floor.RequestAsync(id)).State);
        Assert.Equal(OutboxState.Cancelled, await floor.MailStateAsync(mail));
        var live = await floor.LiveAsync();
        var thanks = live.Where(r => r.Kind is ReminderKind.ThankYou).ToList();
        Assert.Equal(new[] { jane, also }.ToHashSet(), thanks.Select(r => r.ContactId).ToHashSet());
        Assert.All(thanks, r => Assert.Equal(new DateTimeOffset(2026, 11, 21, 16, 0, 0, TimeSpan.Zero), r.DueAt));
        Assert.Equal(KeepInTouchTier.B, (await floor.SeeAsync(db => db.Contacts.Where(c => c.Id == jane).Select(c => c.Details).SingleAsync(Ct))).Tier);
        Assert.Single((await floor.Get<MeetingQueries>().FindAsync((await floor.MeetingAsync(id)).Id, Ct))!.AlsoThere);
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task A_meeting_called_off_or_missed_leaves_the_request_answered(DatabaseProvider provider)
    {
        await using var floor = await AskFloor.OpenAsync(provider);
        var off = await RequestQueriesTests.ScheduledAsync(floor, await floor.PersonAsync("Off"), new DateOnly(2026, 11, 20));
        var missed = await RequestQueriesTests.ScheduledAsync(floor, await floor.PersonAsync("Missed"), new DateOnly(2026, 11, 20));

        var cancelled = await floor.Get<CancelMeeting>().RunAsync(new CancelMeeting.Input((await floor.MeetingAsync(off)).Id, ByThem: false), Ct);
        floor.MoveTo(2026, 11, 20, 9);
        await floor.Get<LogNoShow>().RunAsync((await floor.MeetingAsync(missed)).Id, byThem: true, Ct);

        Assert.Equal(MessageKind.RescheduleMine, cancelled.Suggests);
        Assert.Equal([RequestState.Replied, RequestState.Replied], [(await floor.RequestAsync(off)).State, (await floor.RequestAsync(missed)).State]);
        Assert.Equal([ReminderKind.ReofferTimes], (await floor.LiveAsync(off)).Select(r => r.Kind));
        Assert.Equal([ReminderKind.ReofferTimes, ReminderKind.NoShowNote], (await floor.LiveAsync(missed)).Select(r => r.Kind).Order());
        var agenda = await floor.Get<MeetingQueries>().AgendaAsync(null, Ct);
        Assert.Empty(agenda.Coming);
        Assert.Equal([MeetingState.CancelledByMe, MeetingState.NoShowTheirs], agenda.Past.Select(m => m.State).Order());
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task The_past_of_the_agenda_pages_without_loss(DatabaseProvider provider)
    {
        await using var floor = await AskFloor.OpenAsync(provider);
        var introducer = await floor.PersonAsync("Intro");
        for (var i = 0; i < 27; i++)
            await RequestQueriesTests.HeldAsync(floor, await floor.PersonAsync($"P{i}"), introducer);

        var first = await floor.Get<MeetingQueries>().AgendaAsync(null, Ct);
        var second = await floor.Get<MeetingQueries>().AgendaAsync(first.NextPast, Ct);

        Assert.Equal((25, 2), (first.Past.Count, second.Past.Count));
        Assert.Null(second.NextPast);
        Assert.Equal(27, first.Past.Concat(second.Past).Select(m => m.Id).Distinct().Count());
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task A_debrief_of_a_meeting_that_was_not_held_is_refused(DatabaseProvider provider)
    {
        await using var floor = await AskFloor.OpenAsync(provider);
        var id = await RequestQueriesTests.ScheduledAsync(floor, await floor.PersonAsync("Jane"), new DateOnly(2026, 11, 20));

        var refused = await Assert.ThrowsAsync<RefusedException>(async () => await floor.Get<SaveDebrief>().RunAsync(new SaveDebrief.Input((await floor.MeetingAsync(id)).Id, "Much."), Ct));

        Assert.Equal("meeting.not-held", refused.Code);
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task An_empty_debrief_is_no_debrief_unless_its_user_says_that_there_is_nothing(DatabaseProvider provider)
    {
        await using var floor = await AskFloor.OpenAsync(provider);
        var id = await RequestQueriesTests.HeldAsync(floor, await floor.PersonAsync("Jane"), await floor.PersonAsync("Intro"));
        var meeting = (await floor.MeetingAsync(id)).Id;

        var refused = await Assert.ThrowsAsync<RefusedException>(() => floor.Get<SaveDebrief>().RunAsync(new SaveDebrief.Input(meeting, " \n ") { Promises = [new PromiseMade("Send the paper")], Named = [new NamedPerson { Given = "Elin" }] }, Ct));

        Assert.Equal(("debrief.empty", "takeaways"), (refused.Code, refused.Field));
        Assert.Contains(await floor.LiveAsync(id), r => r.Kind is ReminderKind.Debrief);
        Assert.Equal(2, await floor.SeeAsync(db => db.Contacts.CountAsync(Ct)));
        await floor.Get<SaveDebrief>().RunAsync(new SaveDebrief.Input(meeting, "Start small."), Ct);
        await floor.Get<SaveDebrief>().RunAsync(new SaveDebrief.Input(meeting, null) { NothingToNote = true }, Ct);
        Assert.Equal("Start small.", (await floor.MeetingAsync(id)).Takeaways);
        Assert.DoesNotContain(await floor.LiveAsync(id), r => r.Kind is ReminderKind.Debrief);
    }

    [Theory]
    [EachDatabase(0)]
    [EachDatabase(601)]
    public async Task Minutes_no_conversation_takes_are_refused_and_it_is_still_to_be_told(DatabaseProvider provider, int minutes)
    {
        await using var floor = await AskFloor.OpenAsync(provider);
        var id = await RequestQueriesTests.ScheduledAsync(floor, await floor.PersonAsync("Jane"), new DateOnly(2026, 11, 20));
        floor.MoveTo(2026, 11, 21);

        var refused = await Assert.ThrowsAsync<RefusedException>(async () => await floor.Get<MarkHeld>().RunAsync(new MarkHeld.Input((await floor.MeetingAsync(id)).Id) { Minutes = minutes }, Ct));

        Assert.Equal("minutes it took", refused.Field);
        Assert.Equal(MeetingState.Agreed, (await floor.MeetingAsync(id)).State);
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task How_it_went_can_be_said_from_its_hour_on_and_not_before(DatabaseProvider provider)
    {
        await using var floor = await AskFloor.OpenAsync(provider);
        var id = await RequestQueriesTests.ScheduledAsync(floor, await floor.PersonAsync("Jane"), new DateOnly(2026, 11, 20));
        var meeting = await floor.MeetingAsync(id);
        async Task<bool> HasBegunAsync(DateTimeOffset at)
        {
            floor.Database.Time.SetUtcNow(at);
            return (await floor.Get<MeetingQueries>().FindAsync(meeting.Id, Ct))!.HasBegun;
        }

        Assert.False(await HasBegunAsync(meeting.StartsAt.AddMilliseconds(-1)));
        Assert.True(await HasBegunAsync(meeting.StartsAt));
    }

    [Theory]
    [InlineData("José García", "conversation-with-jose-garcia-2026-12-01.ics")]
    [InlineData("  Anna-Lena   Müller ", "conversation-with-anna-lena-muller-2026-12-01.ics")]
    [InlineData("O'Malley\r\nSet-Cookie: x=\"1\"; ../..", "conversation-with-o-malley-set-cookie-x-1-2026-12-01.ics")]
    [InlineData("李 明", "conversation-2026-12-01.ics")]
    [InlineData("Wolfeschlegelsteinhausenbergerdorff Wolfeschlegelsteinhausenbergerdorff", "conversation-with-wolfeschlegelsteinhausenbergerdorff-wolfeschlegelsteinhausen-2026-12-01.ics")]
    public void A_calendar_file_is_named_after_person_and_day(string person, string name) =>
        Assert.Equal(name, CalendarFile.NameFor(person, new DateOnly(2026, 12, 1)));
}
