using InfoInterview.Application.Meetings;
using InfoInterview.Application.Reminders;
using InfoInterview.Application.Requests;
using InfoInterview.Data.Storage;
using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Meetings;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Requests;
using InfoInterview.Testing;

namespace InfoInterview.Application.Tests.Requests;

public sealed class RequestQueriesTests
{
    private static CancellationToken Ct => AskFloor.Ct;

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task The_board_shows_each_request_in_its_column_with_what_is_next(DatabaseProvider provider)
    {
        await using var floor = await AskFloor.OpenAsync(provider);
        var priya = await floor.PersonAsync("Priya", "Raman", at: "Delta Survey");
        await floor.DraftAsync(await floor.PersonAsync("Elin", "Berg", at: "Fjord Models"), priya);
        await floor.SentAsync(await floor.PersonAsync("Owen", "Pritchard", at: "Severn Data"));
        await floor.NudgedAsync(await floor.PersonAsync("Bram", "de Wit"));
        var ines = await floor.SentAsync(await floor.PersonAsync("Ines", "Duarte"));
        await floor.Get<LogReply>().RunAsync(new LogReply.Input(ines, ReplyKind.OutOfOffice, floor.Now) { Until = new DateOnly(2026, 11, 30) }, Ct);
        await floor.RepliedAsync(await floor.PersonAsync("Daniel", "Okafor"));
        await ScheduledAsync(floor, await floor.PersonAsync("Aiko", "Tanabe"), new DateOnly(2026, 11, 26));
        await HeldAsync(floor, priya, await floor.PersonAsync("Jana", "Dvořáková"));
        var lost = await floor.SentAsync(await floor.PersonAsync("Lost"));
        await floor.Get<LogBounce>().RunAsync(new LogBounce.Input(lost, Bounce.Hard, floor.Now), Ct);
        await floor.Get<DiscardRequest>().RunAsync(await floor.DraftAsync(await floor.PersonAsync("Gone")), Ct);

        var board = await floor.Get<RequestQueries>().BoardAsync(new RequestFilter(), Ct);

        Assert.Equal(["Draft", "Waiting", "Answered", "Scheduled", "Closing the loop"], board.Columns.Select(c => c.Name));
        Assert.Equal([1, 4, 1, 1, 1], board.Columns.Select(c => c.Cards.Count));
        Assert.Equal((8, 1), (board.Open, board.Closed));
        Assert.Equal(["Priya named them", "Finish draft on Tue 24 Nov"], Lines(board, "Elin Berg"));
        Assert.Equal(["Ask a second person on Tue 24 Nov"], Lines(board, "Owen Pritchard"));
        Assert.Equal(["Close on Tue 1 Dec"], Lines(board, "Bram de Wit"));
        Assert.Equal(["Away until Mon 30 Nov"], Lines(board, "Ines Duarte"));
        Assert.Equal(["Answer tomorrow"], Lines(board, "Daniel Okafor"));
        Assert.Equal(["Thu 26 Nov 09:30"], Lines(board, "Aiko Tanabe"));
        Assert.Equal(["Note it down by 11:15", "Thank, 23 h 15 min", "Tell Jana, Mon 23 Nov"], Lines(board, "Priya Raman"));
        Assert.Equal(["Needs an address"], Lines(board, "Lost Doe"));
        var daniel = Card(board, "Daniel Okafor");
        Assert.Equal([(RequestGroup.Scheduled, "pick a time"), (RequestGroup.ClosingTheLoop, "say when you talked"), (RequestGroup.Closed, "say why")], daniel.Moves.Select(m => (m.To, m.Follows)));
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task The_list_pages_in_every_order_without_loss_or_repetition(DatabaseProvider provider)
    {
        await using var floor = await AskFloor.OpenAsync(provider);
        var all = new List<RequestId>();
        for (var i = 0; i < 7; i++)
        {
            var person = await floor.PersonAsync($"P{i % 2}", $"Name{i % 3}");
            all.Add(i % 2 == 0 ? await floor.SentAsync(person) : await floor.DraftAsync(person));
            if (i == 6)
                await floor.Get<WithdrawRequest>().RunAsync(new WithdrawRequest.Input(all[6]), Ct);
            floor.Pass(TimeSpan.FromHours(i == 3 ? 0 : 20));
        }

        foreach (var sort in Enum.GetValues<RequestSort>())
        {
            var seen = new List<RequestRow>();
            RequestId? after = null;
            do
            {
                var page = await floor.Get<RequestQueries>().PageAsync(new RequestFilter { Group = RequestGroup.All, Sort = sort, After = after, Size = 2 }, Ct);
                Assert.Equal((7, 7), (page.Matching, page.All));
                seen.AddRange(page.Rows);
                after = page.Next;
            }
            while (after is not null);
            Assert.Equal(all.OrderBy(id => id.Value), seen.Select(r => r.Id).OrderBy(id => id.Value));
            if (sort is RequestSort.Newest)
                Assert.Equal(all.AsEnumerable().Reverse(), seen.Select(r => r.Id));
            if (sort is RequestSort.Name)
                Assert.Equal(seen.Select(r => r.Person.Name.Split(' ')[1]).Order(StringComparer.Ordinal), seen.Select(r => r.Person.Name.Split(' ')[1]));
            if (sort is RequestSort.Due)
                Assert.Equal(all[6], seen[^1].Id);
        }
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task The_list_finds_by_name_organisation_introducer_and_group(DatabaseProvider provider)
    {
        await using var floor = await AskFloor.OpenAsync(provider);
        var petr = await floor.PersonAsync("Petr", "Halas");
        var daniel = await floor.SentAsync(await floor.PersonAsync("Dániel", "Okafor", at: "Blue Contour"), petr);
        var owen = await floor.DraftAsync(await floor.PersonAsync("Owen", "Pritchard", at: "Severn Data"));

        async Task<IEnumerable<RequestId>> FindAsync(RequestFilter filter) => (await floor.Get<RequestQueries>().PageAsync(filter, Ct)).Rows.Select(r => r.Id);

        Assert.Equal([daniel], await FindAsync(new RequestFilter { Search = "dani oka" }));
        Assert.Equal([owen], await FindAsync(new RequestFilter { Search = "severn" }));
        Assert.Equal([daniel], await FindAsync(new RequestFilter { BecauseOf = petr }));
        Assert.Equal([owen], await FindAsync(new RequestFilter { OwnSearch = true }));
        Assert.Equal([daniel], await FindAsync(new RequestFilter { Group = RequestGroup.Waiting }));
        Assert.Empty(await FindAsync(new RequestFilter { Group = RequestGroup.Closed }));
        var row = (await floor.Get<RequestQueries>().PageAsync(new RequestFilter { Search = "Okafor" }, Ct)).Rows[0];
        Assert.Equal(("Sent", "Wait", "Tue 24 Nov", "Petr Halas", "19 Nov"), (row.StateWords, row.NextWord, row.When, row.BecauseOf, row.Asked));
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task A_request_tells_its_thread_and_what_can_be_done(DatabaseProvider provider)
    {
        await using var floor = await AskFloor.OpenAsync(provider);
        var priya = await floor.PersonAsync("Priya", "Raman");
        var id = await floor.SentAsync(priya);
        floor.MoveTo(2026, 11, 23);
        await floor.Get<LogReply>().RunAsync(new LogReply.Input(id, ReplyKind.Yes, floor.Now) { Words = new TheirWords("Happy to.") }, Ct);
        await floor.Get<AgreeTime>().RunAsync(new AgreeTime.Input(id, new TimeChoice(new DateOnly(2026, 11, 24), new TimeOnly(9, 0)), 15, MeetingMode.Phone), Ct);
        floor.MoveTo(2026, 11, 24, 15);
        var meeting = (await floor.MeetingAsync(id)).Id;
        await floor.Get<MarkHeld>().RunAsync(new MarkHeld.Input(meeting) { Minutes = 17 }, Ct);
        await floor.Get<SaveDebrief>().RunAsync(new SaveDebrief.Input(meeting, "Start small.") { Promises = [new PromiseMade("Send chapter 3")], Named = [new NamedPerson { Given = "Elin" }] }, Ct);

        var page = (await floor.Get<RequestQueries>().FindAsync(id, Ct))!;

        Assert.Equal(
            ["You noted down what you take away", "You met by phone", "You agreed on today, 15:00", "Priya answered yes", "Your request", "You started a draft"],
            page.Thread.Select(e => e.Title));
        var met = page.Thread[1];
        Assert.Equal(("today, 15:00, 17 of 15 min", "Start small.", ThreadTone.Met), (met.When, met.Body, met.Tone));
        var yes = page.Thread[3];
        Assert.Equal(("yesterday, 10:00, after 2 business days", "Happy to."), (yes.When, yes.Body));
        Assert.Equal(["1 person named"], page.Thread[0].Chips);
        Assert.Contains(page.Owed, o => o.Text == "Send chapter 3" && o.DueOn == new DateOnly(2026, 11, 30));
        Assert.Contains(RequestStepKind.CompleteRequest, page.Steps);
        Assert.Equal(floor.Now.AddMinutes(10), page.UndoUntil);
        Assert.Equal("Thank Priya Raman", page.NextWords!.TitleText);
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task A_mail_on_its_way_is_said_beside_the_state(DatabaseProvider provider)
    {
        await using var floor = await AskFloor.OpenAsync(provider);
        var jane = await floor.PersonAsync("Jane");
        var id = await floor.DraftAsync(jane);
        await floor.MailAsync(id, jane, MessageKind.RequestCold);

        var page = (await floor.Get<RequestQueries>().FindAsync(id, Ct))!;
        var board = await floor.Get<RequestQueries>().BoardAsync(new RequestFilter(), Ct);

        Assert.Equal("waits until 11:00", page.OnItsWay);
        Assert.DoesNotContain(RequestStepKind.SendDraft, page.Steps);
        Assert.Contains("A message waits until 11:00", Lines(board, "Jane Doe"));
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task However_many_rows_there_are_the_statements_are_as_few(DatabaseProvider provider)
    {
        var statements = new Statements();
        await using var floor = await AskFloor.OpenAsync(provider, statements.Watch);
        var counts = new List<(int Board, int List, int Page, int Today, int Nav, int Agenda, int Meeting)>();
        var (request, meeting) = (default(RequestId), default(MeetingId));
        for (var round = 0; round < 3; round++)
        {
            for (var i = 0; i < (round == 0 ? 0 : 3 * round); i++)
            {
                var introducer = await floor.PersonAsync("Intro");
                request = await ScheduledAsync(floor, await floor.PersonAsync("Aiko"), new DateOnly(2026, 11, 24));
                meeting = (await floor.MeetingAsync(request)).Id;
                await HeldAsync(floor, await floor.PersonAsync("Priya"), introducer);
                await floor.NudgedAsync(await floor.PersonAsync("Owen"));
                var unknown = await floor.PersonAsync("Una");
                await floor.MailAsync(await floor.SentAsync(unknown), unknown, MessageKind.Nudge, OutboxState.Unknown);
            }

            var (queries, today, meetings) = (floor.Get<RequestQueries>(), floor.Get<TodayQueries>(), floor.Get<MeetingQueries>());
            counts.Add((
                await statements.OfAsync(() => queries.BoardAsync(new RequestFilter(), Ct)),
                await statements.OfAsync(() => queries.PageAsync(new RequestFilter(), Ct)),
                await statements.OfAsync(() => queries.FindAsync(request, Ct)),
                await statements.OfAsync(() => today.LoadAsync(Ct)),
                await statements.OfAsync(() => today.CountsAsync(Ct)),
                await statements.OfAsync(() => meetings.AgendaAsync(null, Ct)),
                await statements.OfAsync(() => meetings.FindAsync(meeting, Ct))));
        }

        Assert.Equal((1, 1), (counts[0].Page, counts[0].Meeting));
        Assert.Equal(counts[1], counts[2]);
        Assert.Equal(counts[0] with { Page = 0, Meeting = 0 }, counts[2] with { Page = 0, Meeting = 0 });
        Assert.True(counts[2].Board is > 0 and <= 8 && counts[2].Today is > 0 and <= 14, $"{counts[2]}");
    }

    internal static async Task<RequestId> ScheduledAsync(AskFloor floor, ContactId contact, DateOnly on)
    {
        var id = await floor.RepliedAsync(contact);
        await floor.Get<AgreeTime>().RunAsync(new AgreeTime.Input(id, new TimeChoice(on, new TimeOnly(9, 30), WallSide.Mine), 15, MeetingMode.Phone), Ct);
        return id;
    }

    internal static async Task<RequestId> HeldAsync(AskFloor floor, ContactId contact, ContactId introducer)
    {
        var id = await floor.SentAsync(contact, introducer);

        // What the clock shows in UTC was the time in Prague an hour ago.
        var start = TimeOnly.FromTimeSpan(floor.Now.UtcDateTime.TimeOfDay);
        await floor.Get<AlreadyTalked>().RunAsync(new AlreadyTalked.Input(id, new TimeChoice(DateOnly.FromDateTime(floor.Now.UtcDateTime), start, WallSide.Mine), 15, MeetingMode.Phone), Ct);
        return id;
    }

    private static RequestCard Card(RequestBoard board, string name) => board.Columns.SelectMany(c => c.Cards).Single(c => c.Person.Name == name);

    private static List<string> Lines(RequestBoard board, string name) => Card(board, name).Lines.Select(l => l.Text).ToList();
}
