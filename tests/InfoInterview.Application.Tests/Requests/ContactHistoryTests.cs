using InfoInterview.Application.Meetings;
using InfoInterview.Application.Requests;
using InfoInterview.Data.Storage;
using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Reminders;
using InfoInterview.Domain.Requests;
using InfoInterview.Testing;

namespace InfoInterview.Application.Tests.Requests;

public sealed class ContactHistoryTests
{
    private static CancellationToken Ct => AskFloor.Ct;

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task The_thread_tells_all_requests_and_the_letters_beside_them_the_latest_first(DatabaseProvider provider)
    {
        await using var floor = await AskFloor.OpenAsync(provider);
        var priya = await floor.PersonAsync("Priya", "Raman");
        await SentWithWordsAsync(floor, priya, "First words");
        var first = (await HistoryAsync(floor, priya)).Open!.Row.Id;
        await floor.Get<LogDecline>().RunAsync(new LogDecline.Input(first, floor.Now, NoTime: false) { Words = new TheirWords("Not this year.") }, Ct);
        floor.MoveTo(2026, 11, 23);
        await LetterAsync(floor, priya, null, MessageKind.KeepInTouch, "You may like this.");
        floor.MoveTo(2027, 6, 1);
        await SentWithWordsAsync(floor, priya, "Second words");
        var second = (await HistoryAsync(floor, priya)).Open!.Row.Id;
        floor.MoveTo(2027, 6, 2);
        await floor.Get<LogReply>().RunAsync(new LogReply.Input(second, ReplyKind.Yes, floor.Now) { Words = new TheirWords("Happy to.") }, Ct);

        var history = await HistoryAsync(floor, priya);

        Assert.Equal(
            ["Priya answered yes", "Your request", "You started a draft", "Keeping in touch", "Priya said no", "Your request", "You started a draft"],
            history.Thread.Select(e => e.Title));
        Assert.Equal(["Happy to.", "Second words", null, "You may like this.", "Not this year.", "First words", null], history.Thread.Select(e => e.Body));
        Assert.Equal(("today, 11:00, after 1 business day", false), (history.Thread[0].When, history.HasEarlier));
        Assert.Equal((second, "Said yes"), (history.Open!.Row.Id, history.Open.Row.StateWords));
        Assert.Equal([(second, "Said yes", "asked 1 Jun"), (first, "Said no", "closed 19 Nov 2026")], history.Requests.Select(r => (r.Id, r.StateWords, r.When)));
        Assert.Equal(("1 Jun", 0), (history.LastAsked, history.TimesMet));
        Assert.Contains(RequestStepKind.AgreeTime, history.Open.Steps);
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task A_cut_thread_keeps_the_latest_with_their_own_words(DatabaseProvider provider)
    {
        await using var floor = await AskFloor.OpenAsync(provider);
        var jane = await floor.PersonAsync("Jane");
        for (var i = 1; i <= 4; i++)
        {
            await SentWithWordsAsync(floor, jane, $"Words {i}");
            floor.Pass(TimeSpan.FromDays(1));
            await floor.Get<WithdrawRequest>().RunAsync(new WithdrawRequest.Input((await HistoryAsync(floor, jane)).Open!.Row.Id), Ct);
            floor.Pass(TimeSpan.FromDays(1));
        }

        var whole = await HistoryAsync(floor, jane);

        Assert.Equal(12, whole.Thread.Count);
        for (var most = 1; most < 12; most++)
        {
            var cut = await HistoryAsync(floor, jane, most);
            Assert.Equal(whole.Thread.Take(most).Select(Told), cut.Thread.Select(Told));
            Assert.True(cut.HasEarlier);
        }
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Words_stand_with_the_sending_they_left_with(DatabaseProvider provider)
    {
        await using var floor = await AskFloor.OpenAsync(provider);
        var jane = await floor.PersonAsync("Jane");
        await floor.Get<WithdrawRequest>().RunAsync(new WithdrawRequest.Input(await floor.SentAsync(jane)), Ct);
        floor.Pass(TimeSpan.FromHours(1));
        await SentWithWordsAsync(floor, jane, "To the old address");
        var id = (await HistoryAsync(floor, jane)).Open!.Row.Id;
        await floor.Get<LogBounce>().RunAsync(new LogBounce.Input(id, Bounce.Hard, floor.Now), Ct);
        floor.Pass(TimeSpan.FromHours(1));
        await floor.Get<GiveNewAddress>().RunAsync(new GiveNewAddress.Input(id, Channel.Email, "jane@example.org"), Ct);
        await floor.ApplyAsync(id, (request, context) => request.MarkSent(new Sending(floor.Now, Channel.Email), context));
        await LetterAsync(floor, jane, id, MessageKind.RequestCold, "To the new address");

        var (whole, cut) = (await HistoryAsync(floor, jane), await HistoryAsync(floor, jane, 1));

        Assert.Equal(["To the new address", "To the old address", null], whole.Thread.Where(e => e.Title == "Your request").Select(e => e.Body));
        Assert.Equal(Told(whole.Thread[0]), Told(Assert.Single(cut.Thread)));
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task What_was_typed_to_the_minute_is_told_in_the_order_in_which_it_happened(DatabaseProvider provider)
    {
        await using var floor = await AskFloor.OpenAsync(provider);
        var jane = await floor.PersonAsync("Jane");
        floor.Pass(TimeSpan.FromSeconds(30));
        var id = await floor.SentAsync(jane);
        floor.Pass(TimeSpan.FromSeconds(10));
        await floor.Get<LogReply>().RunAsync(new LogReply.Input(id, ReplyKind.Yes, floor.Now.AddSeconds(-40)), Ct);

        var (person, request) = (await HistoryAsync(floor, jane), await floor.Get<RequestQueries>().FindAsync(id, Ct));

        Assert.Equal(["Jane answered yes", "Your request"], person.Thread.Select(e => e.Title).Take(2));
        Assert.Equal(person.Thread.Select(e => e.Title), request!.Thread.Select(e => e.Title));
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task A_draft_begun_after_its_words_had_left_is_not_told(DatabaseProvider provider)
    {
        await using var floor = await AskFloor.OpenAsync(provider);
        var jane = await floor.PersonAsync("Jane");
        var id = await floor.DraftAsync(jane);
        await floor.ApplyAsync(id, (request, context) => request.MarkSent(new Sending(floor.Now.AddDays(-1), Channel.LinkedIn), context));

        Assert.Equal(["Your request"], (await HistoryAsync(floor, jane)).Thread.Select(e => e.Title));
        Assert.Equal(["Your request"], (await HistoryAsync(floor, jane, 1)).Thread.Select(e => e.Title));
        Assert.Equal(["Your request"], (await floor.Get<RequestQueries>().FindAsync(id, Ct))!.Thread.Select(e => e.Title));
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task A_talk_of_yesterday_did_not_end_just_now(DatabaseProvider provider)
    {
        await using var floor = await AskFloor.OpenAsync(provider);
        var jane = await floor.PersonAsync("Jane");
        await RequestQueriesTests.HeldAsync(floor, jane, await floor.PersonAsync("Intro"));
        floor.Pass(TimeSpan.FromDays(1));

        var next = (await HistoryAsync(floor, jane)).Open!.Words!;

        Assert.Equal("Note down your talk with Jane Doe", next.TitleText);
        Assert.Matches("^ended yesterday at \\d\\d:\\d\\d, ", next.Reason);
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task What_was_taken_back_is_not_told_and_fills_no_place(DatabaseProvider provider)
    {
        await using var floor = await AskFloor.OpenAsync(provider);
        var jane = await floor.PersonAsync("Jane");
        var id = await floor.SentAsync(jane);
        floor.Pass(TimeSpan.FromHours(1));
        await floor.Get<LogReply>().RunAsync(new LogReply.Input(id, ReplyKind.Yes, floor.Now), Ct);
        await floor.Get<UndoLastStep>().RunAsync(id, Ct);

        var history = await HistoryAsync(floor, jane, 2);

        Assert.Equal(["Your request", "You started a draft"], history.Thread.Select(e => e.Title));
        Assert.False(history.HasEarlier);
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Long_words_show_their_beginning_and_open_whole(DatabaseProvider provider)
    {
        await using var floor = await AskFloor.OpenAsync(provider);
        var jane = await floor.PersonAsync("Jane");
        var words = string.Join(' ', Enumerable.Repeat("catchment", 60));
        await LetterAsync(floor, jane, null, MessageKind.KeepInTouch, words);

        var entry = Assert.Single((await HistoryAsync(floor, jane)).Thread);

        Assert.Equal(60, entry.WordsInAll);
        Assert.EndsWith(" catchment…", entry.Body, StringComparison.Ordinal);
        Assert.InRange(entry.Body!.Length, 260, 280);
        Assert.Equal(words, await floor.Get<ContactHistoryQueries>().WordsAsync(entry.Message!.Value, Ct));
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task What_is_owed_stands_with_whoever_it_is_owed_to_and_whoever_it_is_because_of(DatabaseProvider provider)
    {
        await using var floor = await AskFloor.OpenAsync(provider);
        var (priya, jana) = (await floor.PersonAsync("Priya", "Raman"), await floor.PersonAsync("Jana", "Dvořáková"));
        var id = await RequestQueriesTests.HeldAsync(floor, priya, jana);
        await floor.Get<SaveDebrief>().RunAsync(new SaveDebrief.Input((await floor.MeetingAsync(id)).Id, "Start small.") { Promises = [new PromiseMade("Send chapter 3")] }, Ct);

        var (hers, janas) = (await HistoryAsync(floor, priya), await HistoryAsync(floor, jana));

        Assert.Equal(1, hers.TimesMet);
        var promise = Assert.Single(hers.Owed, o => o.Kind is ObligationKind.Promise);
        Assert.Equal(("Send chapter 3", "by Tue 24 Nov"), (promise.Text, promise.When));
        Assert.Null(promise.Letter);
        Assert.Contains(hers.Owed, o => o.Kind is ObligationKind.ReportBack && o.To.Id == jana && o.About is null);
        Assert.Equal(hers.Owed.Where(o => o.Reminder is not null).OrderBy(o => o.DueAt ?? new DateTimeOffset(o.DueOn!.Value, new TimeOnly(23, 0), TimeSpan.Zero)).Select(o => o.Id), hers.Owed.Where(o => o.Reminder is not null).Select(o => o.Id));
        Assert.Equal((null, 0), (janas.Open, janas.Requests.Count));
        var report = Assert.Single(janas.Owed);
        Assert.Equal((ObligationKind.ReportBack, jana, priya), (report.Kind, report.To.Id, report.About!.Id));
        Assert.Equal("Tell Jana Dvořáková that you met Priya", report.Letter!.TitleText);
        Assert.Equal((MessageKind.ReportBackReferrer, jana), (report.Letter.Action.Writes!.Kind, report.Letter.Action.Writes.Contact));
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Of_two_open_requests_the_one_with_the_first_thing_to_do_is_next(DatabaseProvider provider)
    {
        await using var floor = await AskFloor.OpenAsync(provider);
        var jane = await floor.PersonAsync("Jane");
        var waiting = await floor.SentAsync(jane);
        var held = await RequestQueriesTests.HeldAsync(floor, jane, await floor.PersonAsync("Intro"));
        var draft = await floor.DraftAsync(jane);

        var history = await HistoryAsync(floor, jane);

        Assert.Equal(held, history.Open!.Row.Id);
        Assert.Equal([draft, held, waiting], history.Requests.Select(r => r.Id));
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Another_owners_contact_has_no_history(DatabaseProvider provider)
    {
        await using var floor = await AskFloor.OpenAsync(provider);
        var jane = await floor.PersonAsync("Jane");
        await LetterAsync(floor, jane, await floor.SentAsync(jane), MessageKind.RequestCold, "Mine");
        var message = (await HistoryAsync(floor, jane)).Thread.First(e => e.Message is not null).Message!.Value;
        await using var stranger = await floor.StrangerAsync();

        Assert.Null(await stranger.Get<ContactHistoryQueries>().FindAsync(jane, 30, Ct));
        Assert.Null(await stranger.Get<ContactHistoryQueries>().WordsAsync(message, Ct));
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task However_many_requests_there_are_the_statements_are_as_few(DatabaseProvider provider)
    {
        var statements = new Statements();
        await using var floor = await AskFloor.OpenAsync(provider, statements.Watch);
        var (jane, intro) = (await floor.PersonAsync("Jane"), await floor.PersonAsync("Intro"));
        var counts = new List<int>();
        for (var round = 0; round < 3; round++)
        {
            for (var i = 0; i < 3 * round; i++)
            {
                await RequestQueriesTests.HeldAsync(floor, jane, intro);
                await SentWithWordsAsync(floor, jane, "Words");
                floor.Pass(TimeSpan.FromDays(1));
            }

            counts.Add(await statements.OfAsync(() => floor.Get<ContactHistoryQueries>().FindAsync(jane, 30, Ct)));
        }

        Assert.True(counts.TrueForAll(c => c == counts[0]) && counts[0] is > 0 and <= 10, string.Join(' ', counts));
    }

    private static (string, string?, string) Told(ThreadEntry entry) => (entry.Title, entry.Body, entry.When);

    private static async Task<ContactHistory> HistoryAsync(AskFloor floor, ContactId contact, int entries = ContactHistoryQueries.FewEntries) =>
        (await floor.Get<ContactHistoryQueries>().FindAsync(contact, entries, Ct))!;

    private static async Task SentWithWordsAsync(AskFloor floor, ContactId contact, string words) =>
        await LetterAsync(floor, contact, await floor.SentAsync(contact), MessageKind.RequestCold, words);

    /// <summary>A letter that left now.</summary>
    private static Task<int> LetterAsync(AskFloor floor, ContactId contact, RequestId? request, MessageKind kind, string words) => floor.SeeAsync(async db =>
    {
        var letter = Message.Draft(db.Owner, contact, request, null, kind, Channel.Email, "Hello", words, floor.Now);
        letter.Left(floor.Now, floor.Now);
        db.Messages.Add(letter);
        return await db.SaveChangesAsync(Ct);
    });
}
