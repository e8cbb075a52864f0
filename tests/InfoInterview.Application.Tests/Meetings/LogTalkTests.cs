using InfoInterview.Application.Contacts;
using InfoInterview.Application.Meetings;
using InfoInterview.Application.Outreach.Drafting;
using InfoInterview.Application.Outreach.Sending;
using InfoInterview.Application.Reminders;
using InfoInterview.Application.Requests;
using InfoInterview.Application.Tests.Requests;
using InfoInterview.Data.Storage;
using InfoInterview.Domain;
using InfoInterview.Domain.Accounts;
using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Meetings;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Reminders;
using InfoInterview.Domain.Requests;
using InfoInterview.Testing;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Tests.Meetings;

public sealed class LogTalkTests
{
    private static readonly DateOnly Today = new(2026, 11, 19);

    private static CancellationToken Ct => AskFloor.Ct;

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task A_talk_nobody_asked_for_owes_thanks_within_a_day_and_is_seen_wherever_talks_are(DatabaseProvider provider)
    {
        await using var floor = await OpenAsync(provider);
        var jane = await floor.PersonAsync("Jane");

        var id = await TalkAsync(floor, jane);

        var end = new DateTimeOffset(2026, 11, 19, 8, 20, 0, TimeSpan.Zero);
        var live = await floor.LiveAsync();
        Assert.Equal([ReminderKind.Debrief, ReminderKind.ThankYou, ReminderKind.AdviceUpdate, ReminderKind.KeepInTouch], live.Select(r => r.Kind).Order());
        Assert.Equal(end.AddHours(24), live.Single(r => r.Kind is ReminderKind.ThankYou).DueAt);
        Assert.All(live, r => Assert.Equal((null, id), (r.RequestId, r.MeetingId)));
        var today = await floor.Get<TodayQueries>().LoadAsync(Ct);
        Assert.Contains(today.Groups.SelectMany(g => g.Rows), r => r.Kind is ReminderKind.ThankYou && r.Person.Id == jane && r.Meeting == id);
        Assert.Equal([id], (await floor.Get<MeetingQueries>().AgendaAsync(null, Ct)).Past.Select(r => r.Id));
        var history = (await floor.Get<ContactHistoryQueries>().FindAsync(jane, 30, Ct))!;
        Assert.Equal(("You met in person", (MeetingId?)id, 1), (history.Thread.Single().Title, history.Thread.Single().Meeting, history.TimesMet));
        Assert.Equal((ObligationKind.ThankYou, "Write"), (history.Owed[0].Kind, history.Owed[0].Letter?.Action.Word));
        var page = (await floor.Get<MeetingQueries>().FindAsync(id, Ct))!;
        Assert.Equal((MeetingState.Held, 20, null), (page.Row.State, page.Row.Minutes, page.RequestState));
        Assert.True((await floor.Get<MeetingLetterQueries>().OfAsync(id, Ct)).OwesThanks);
        Assert.Equal(end, await floor.SeeAsync(db => db.Contacts.Where(c => c.Id == jane).Select(c => c.LastInteractionAt).SingleAsync(Ct)));
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Everybody_who_was_there_is_owed_thanks(DatabaseProvider provider)
    {
        await using var floor = await OpenAsync(provider);
        var (jane, ruth) = (await floor.PersonAsync("Jane"), await floor.PersonAsync("Ruth"));

        await floor.Get<LogTalk>().RunAsync(At(jane, 9, 0) with { AlsoThere = [ruth] }, Ct);

        Assert.Equal(new[] { jane, ruth }.ToHashSet(), (await floor.LiveAsync()).Where(r => r.Kind is ReminderKind.ThankYou).Select(r => r.ContactId).ToHashSet());
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task A_talk_still_going_on_ends_now_and_one_ahead_is_refused(DatabaseProvider provider)
    {
        await using var floor = await OpenAsync(provider);
        var jane = await floor.PersonAsync("Jane");

        var refused = await Assert.ThrowsAsync<RefusedException>(() => floor.Get<LogTalk>().RunAsync(At(jane, 10, 1), Ct));
        Assert.Equal("request.in-future", refused.Code);
        Assert.Contains("has not come yet", refused.Message, StringComparison.Ordinal);
        Assert.Empty(await floor.LiveAsync());

        var id = await floor.Get<LogTalk>().RunAsync(At(jane, 9, 50), Ct);
        Assert.Equal(floor.Now, await floor.SeeAsync(db => db.Meetings.Where(m => m.Id == id).Select(m => m.EndsAt).SingleAsync(Ct)));
    }

    [Theory]
    [EachDatabase(RequestState.Draft, "talk.request-open")]
    [EachDatabase(RequestState.Sent, "talk.request-open")]
    [EachDatabase(RequestState.Replied, "talk.request-open")]
    [EachDatabase(RequestState.Scheduled, "talk.was-agreed")]
    [EachDatabase(RequestState.Held, null)]
    [EachDatabase(RequestState.NoResponse, null)]
    [EachDatabase(RequestState.OptedOut, "contact.do-not-contact")]
    public async Task A_request_under_way_is_where_it_is_said(DatabaseProvider provider, RequestState state, string? refusal)
    {
        await using var floor = await OpenAsync(provider);
        var contact = (await floor.RequestAsync(await StepTests.InAsync(floor, state))).ContactId;
        if (state is RequestState.Scheduled)
            floor.Pass(TimeSpan.FromHours(1));

        var refused = await Record.ExceptionAsync(() => TalkAsync(floor, contact)) as RefusedException;

        Assert.Equal(refusal, refused?.Code);
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Its_debrief_becomes_to_dos_and_people_with_a_draft(DatabaseProvider provider)
    {
        await using var floor = await OpenAsync(provider);
        var jane = await floor.PersonAsync("Jane");
        var id = await TalkAsync(floor, jane);

        var taken = await floor.Get<SaveDebrief>().RunAsync(new SaveDebrief.Input(id, "Walk first.") { Promises = [new PromiseMade("Send the map")], Named = [new NamedPerson { Given = "Elin" }] }, Ct);

        var live = await floor.LiveAsync();
        Assert.DoesNotContain(live, r => r.Kind is ReminderKind.Debrief);
        Assert.Equal(jane, live.Single(r => r.Kind is ReminderKind.Promise).ContactId);
        var elin = Assert.Single(taken.Named);
        Assert.Equal(elin, live.Single(r => r.Kind is ReminderKind.ContactReferral).ContactId);
        var draft = await floor.SeeAsync(db => db.Requests.AsNoTracking().SingleAsync(r => r.ContactId == elin, Ct));
        Assert.Equal((RequestState.Draft, jane), (draft.State, draft.ReferredById));
        Assert.Equal("Walk first.", (await floor.Get<MeetingQueries>().FindAsync(id, Ct))!.Takeaways);
        Assert.Equal("Walk first.", (await floor.Get<ContactHistoryQueries>().FindAsync(jane, 30, Ct))!.Thread.Single().Body);
        Assert.Contains((await floor.Get<ContactHistoryQueries>().FindAsync(jane, 30, Ct))!.Owed, o => o.Kind is ObligationKind.Promise && o.Reminder is not null);

        await floor.Get<SaveDebrief>().RunAsync(new SaveDebrief.Input(id, "Walk first. Then model.") { Promises = [new PromiseMade("Send the book")] }, Ct);
        Assert.Equal(2, (await floor.LiveAsync()).Count(r => r.Kind is ReminderKind.Promise));
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Somebody_named_in_it_who_asked_not_to_be_contacted_is_owed_no_word(DatabaseProvider provider)
    {
        await using var floor = await OpenAsync(provider);
        var (jane, elin) = (await floor.PersonAsync("Jane"), await floor.PersonAsync("Elin", email: "elin@example.org"));
        await floor.Get<LogOptOut>().RunAsync(new LogOptOut.Input(elin, floor.Now), Ct);

        var taken = await floor.Get<SaveDebrief>().RunAsync(new SaveDebrief.Input(await TalkAsync(floor, jane), "Walk first.") { Named = [new NamedPerson { Given = "E.", Email = "elin@example.org" }] }, Ct);

        Assert.Empty(taken.Named);
        Assert.DoesNotContain(await floor.LiveAsync(), r => r.ContactId == elin);
        Assert.Equal((jane, 0), (
            await floor.SeeAsync(db => db.Contacts.Where(c => c.Id == elin).Select(c => c.ReferredById).SingleAsync(Ct)),
            await floor.SeeAsync(db => db.Obligations.CountAsync(o => o.ContactId == elin, Ct))));
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Thanks_for_it_end_its_own_reminder_and_no_other(DatabaseProvider provider)
    {
        await using var floor = await OpenAsync(provider);
        var jane = await floor.PersonAsync("Jane");
        var (first, second) = (await TalkAsync(floor, jane), await floor.Get<LogTalk>().RunAsync(At(jane, 9, 30), Ct));

        var letter = await floor.Get<WriteMessage>().RunAsync(new DraftSubject(MessageKind.Thanks, jane, null, first), Ct);
        await floor.Get<SaveDraft>().RunAsync(new SaveDraft.Input(letter, 1, Channel.InPerson, "Thank you", "Dear Jane, thank you for the walk."), Ct);
        await floor.Get<MarkSentAnotherWay>().RunAsync(new MarkSentAnotherWay.Input(letter, Channel.InPerson, floor.Now) { OverrideReason = "Said in person." }, Ct);

        Assert.Equal(second, Assert.Single(await floor.LiveAsync(), r => r.Kind is ReminderKind.ThankYou).MeetingId);
        Assert.Equal((false, true), ((await floor.Get<MeetingLetterQueries>().OfAsync(first, Ct)).OwesThanks, (await floor.Get<MeetingLetterQueries>().OfAsync(second, Ct)).OwesThanks));
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task One_logged_by_mistake_leaves_nothing_behind(DatabaseProvider provider)
    {
        await using var floor = await OpenAsync(provider);
        var jane = await floor.PersonAsync("Jane");
        await TalkAsync(floor, jane);
        var before = (await floor.LiveAsync()).Select(r => (r.Id, r.DueOn)).ToHashSet();
        floor.Pass(TimeSpan.FromMinutes(30));
        var id = await floor.Get<LogTalk>().RunAsync(At(jane, 10, 5), Ct);

        await floor.Get<TakeBackTalk>().RunAsync(id, Ct);

        Assert.Equal(before, (await floor.LiveAsync()).Select(r => (r.Id, r.DueOn)).ToHashSet());
        Assert.Equal(1, (await floor.Get<ContactHistoryQueries>().FindAsync(jane, 30, Ct))!.TimesMet);
        Assert.DoesNotContain(await floor.SeeAsync(db => db.Obligations.Where(o => o.MeetingId == id).Select(o => o.State).ToListAsync(Ct)), state => state is ObligationState.Open);
    }

    [Theory]
    [EachDatabase("late", "undo.too-late")]
    [EachDatabase("debriefed", "undo.built-on")]
    public async Task What_is_old_or_built_upon_is_not_taken_back(DatabaseProvider provider, string what, string code)
    {
        await using var floor = await OpenAsync(provider);
        var id = await TalkAsync(floor, await floor.PersonAsync("Jane"));
        if (what == "debriefed")
            await floor.Get<SaveDebrief>().RunAsync(new SaveDebrief.Input(id, "Walk first."), Ct);
        else
            floor.Pass(TimeSpan.FromMinutes(11));

        Assert.Equal(code, (await Assert.ThrowsAsync<RefusedException>(() => floor.Get<TakeBackTalk>().RunAsync(id, Ct))).Code);
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task A_talk_with_somebody_in_the_bin_is_neither_logged_nor_taken_back_nor_its_debt_let_go(DatabaseProvider provider)
    {
        await using var floor = await OpenAsync(provider);
        var jane = await floor.PersonAsync("Jane");
        var held = await TalkAsync(floor, jane);
        var owed = await floor.SeeAsync(db => db.Obligations.Where(o => o.MeetingId == held).Select(o => o.Id).FirstAsync(Ct));
        await floor.Get<DeleteContacts>().RunAsync([jane], Ct);

        Assert.Equal("contact.in-bin", (await Assert.ThrowsAsync<RefusedException>(() => TalkAsync(floor, jane))).Code);
        Assert.Equal("contact.in-bin", (await Assert.ThrowsAsync<RefusedException>(() => floor.Get<TakeBackTalk>().RunAsync(held, Ct))).Code);
        Assert.Equal("contact.in-bin", (await Assert.ThrowsAsync<RefusedException>(() => floor.Get<WaiveObligation>().RunAsync(owed, "no need", Ct))).Code);
    }

    private static Task<MeetingId> TalkAsync(AskFloor floor, ContactId contact) => floor.Get<LogTalk>().RunAsync(At(contact, 9, 0), Ct);

    // On the user's own wall in Prague, where it is ten.
    private static LogTalk.Input At(ContactId contact, int hour, int minute) =>
        new(contact, new TimeChoice(Today, new TimeOnly(hour, minute), WallSide.Mine), 20, MeetingMode.InPerson);

    private static async Task<AskFloor> OpenAsync(DatabaseProvider provider)
    {
        var floor = await AskFloor.OpenAsync(provider);
        await floor.SeeAsync(db =>
        {
            db.AskerRecords.Add(AskerRecord.Create(db.Owner, "Jan Novak"));
            return db.SaveChangesAsync(Ct);
        });
        return floor;
    }
}
