using InfoInterview.Application.Reminders;
using InfoInterview.Application.Requests;
using InfoInterview.Application.Tests.Requests;
using InfoInterview.Data.Storage;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Reminders;
using InfoInterview.Domain.Requests;
using InfoInterview.Testing;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Tests.Reminders;

public sealed class TodayTests
{
    private static CancellationToken Ct => AskFloor.Ct;

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Today_says_what_to_do_to_whom_and_why(DatabaseProvider provider)
    {
        await using var floor = await AskFloor.OpenAsync(provider, day: 12);
        var owen = await floor.SentAsync(await floor.PersonAsync("Owen", "Pritchard", at: "Severn Data", zone: null, region: null));
        await floor.Get<DropReminder>().RunAsync((await floor.LiveAsync(owen)).Single(r => r.Kind is ReminderKind.TrySecond).Id, null, Ct);
        floor.MoveTo(2026, 11, 20);
        await floor.SentAsync(await floor.PersonAsync("Sofia", "Marchetti", at: "Arno Basin Authority"));
        floor.MoveTo(2026, 11, 23, 8);
        var daniel = await floor.SentAsync(await floor.PersonAsync("Daniel", "Okafor", at: "Blue Contour"));
        await floor.Get<LogReply>().RunAsync(new LogReply.Input(daniel, ReplyKind.Yes, floor.Now) { Words = new TheirWords("Happy to. Next week is easier.\nDaniel") }, Ct);
        await RequestQueriesTests.ScheduledAsync(floor, await floor.PersonAsync("Hanna", "Lindqvist", at: "Nordvatten"), new DateOnly(2026, 11, 26));
        var (priya, jana) = (await floor.PersonAsync("Priya", "Raman", at: "Delta Survey"), await floor.PersonAsync("Jana", "Dvořáková"));
        floor.MoveTo(2026, 11, 23, 9);
        await RequestQueriesTests.HeldAsync(floor, priya, jana);
        var una = await floor.PersonAsync("Una", "Known");
        await floor.MailAsync(await floor.SentAsync(una), una, MessageKind.Nudge, OutboxState.Unknown);
        floor.MoveTo(2026, 11, 24, 8);

        var today = await floor.Get<TodayQueries>().LoadAsync(Ct);

        Assert.Equal(new DateOnly(2026, 11, 24), today.Today);
        Assert.Equal(
            [TodayGroupKind.Undecided, TodayGroupKind.Overdue, TodayGroupKind.Today, TodayGroupKind.ThankYous, TodayGroupKind.Debts, TodayGroupKind.Meetings, TodayGroupKind.Waiting],
            today.Groups.Select(g => g.Kind));
        Assert.Equal("We do not know whether your message to Una Known left", Row(today, TodayGroupKind.Undecided, "Una").Words.TitleText);

        var nudge = Row(today, TodayGroupKind.Overdue, "Owen");
        Assert.Equal("Nudge Owen Pritchard once", nudge.Words.TitleText);
        Assert.Equal("Owen Pritchard", Assert.Single(nudge.Words.Title, part => part.IsName).Text);
        Assert.Equal(("Severn Data · asked 12 Nov, silent for 8 business days", "yesterday", RowTone.Late), (nudge.Words.Reason, nudge.When, nudge.WhenTone));
        Assert.Equal(("Read nudge", MessageKind.Nudge), (nudge.Words.Action.Word, nudge.Words.Action.Writes!.Kind));

        var answer = Row(today, TodayGroupKind.Today, "Daniel");
        Assert.Equal(("Answer Daniel Okafor, who said yes", "Blue Contour · “Happy to. Next week is easier.”", "Offer times"), (answer.Words.TitleText, answer.Words.Reason, answer.Words.Action.Word));
        var debt = Row(today, TodayGroupKind.Debts, "Jana");
        Assert.Equal(("Tell Jana Dvořáková that you met Priya", "Jana → Priya Raman", "met yesterday", "tomorrow", "Write to Jana"),
            (debt.Words.TitleText, debt.Words.Chain, debt.Words.Reason, debt.When, debt.Words.Action.Word));
        Assert.Equal(priya, debt.Words.Action.Writes!.About);
        var thanks = Row(today, TodayGroupKind.ThankYous, "Priya");
        Assert.Equal(("Thank Priya Raman", "15 min left", RowTone.Due), (thanks.Words.TitleText, thanks.When, thanks.WhenTone));
        var ahead = Row(today, TodayGroupKind.Meetings, "Hanna");
        Assert.Equal(("Nordvatten · phone, 15 minutes", "Thu 09:30", "Prepare"), (ahead.Words.Reason, ahead.When, ahead.Words.Action.Word));
        var waiting = Row(today, TodayGroupKind.Waiting, "Sofia");
        Assert.Equal(("Arno Basin Authority · sent on Friday, nothing to do yet", "Wed 2 Dec", "Log a reply"), (waiting.Words.Reason, waiting.When, waiting.Words.Action.Word));

        Assert.Equal(("Hanna Lindqvist", "In 2 days"), (today.NextMeeting!.Row.Person.Name, today.NextMeeting.In));
        Assert.Equal((4, 1), (today.Week.Sent, today.Week.Held));
        Assert.Equal([1, 0, 0, 0, 0, 0, 0], today.Week.Days.Select(d => d.Held));
        Assert.Equal([0, 0, 0, 1, 0, 0, 0], today.Week.Days.Select(d => d.Ahead));
        var counts = await floor.Get<TodayQueries>().CountsAsync(Ct);
        Assert.Equal((today.Count, 6, 1, 1), (counts.Today, counts.Requests, counts.Meetings, counts.Messages));
        Assert.Equal($"{char.ToUpperInvariant(DueWords.Number(today.Count)[0])}{DueWords.Number(today.Count)[1..]} things for today.", today.Summary);
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task The_row_of_somebody_who_was_named_opens_the_draft_that_waits_for_them(DatabaseProvider provider)
    {
        await using var floor = await AskFloor.OpenAsync(provider);
        var asked = await floor.SentAsync(await floor.PersonAsync("Jane"));
        var taken = await floor.Get<LogDecline>().RunAsync(new LogDecline.Input(asked, floor.Now, NoTime: true) { Named = NamedPerson.Typed("Priya Raman") }, Ct);
        floor.MoveTo(2026, 11, 24);
        var draft = await floor.SeeAsync(db => db.Requests.SingleAsync(r => r.State == RequestState.Draft, Ct));

        var row = Row(await floor.Get<TodayQueries>().LoadAsync(Ct), TodayGroupKind.Overdue, "Priya");

        Assert.Equal(ReminderKind.ContactReferral, row.Kind);
        Assert.Equal((draft.Id, taken.Named[0]), (row.Words.Action.Writes!.Request!.Value, row.Words.Action.Writes.Contact));
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Nothing_to_do_is_said_and_no_group_is_empty(DatabaseProvider provider)
    {
        await using var floor = await AskFloor.OpenAsync(provider);

        var today = await floor.Get<TodayQueries>().LoadAsync(Ct);

        Assert.Equal(("Nothing for today.", 0), (today.Summary, today.Count));
        Assert.Empty(today.Groups);
        Assert.Null(today.NextMeeting);
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task A_meeting_that_is_over_asks_how_it_went(DatabaseProvider provider)
    {
        await using var floor = await AskFloor.OpenAsync(provider);
        await RequestQueriesTests.ScheduledAsync(floor, await floor.PersonAsync("Hanna", "Lindqvist"), new DateOnly(2026, 11, 20));
        floor.MoveTo(2026, 11, 20, 9);

        var row = Row(await floor.Get<TodayQueries>().LoadAsync(Ct), TodayGroupKind.Today, "Hanna");

        Assert.Equal(("Say how it went with Hanna Lindqvist", "you were to meet today at 09:30"), (row.Words.TitleText, row.Words.Reason));
        Assert.Equal(0, (await floor.Get<TodayQueries>().CountsAsync(Ct)).Meetings);
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task A_snoozed_reminder_leaves_today_and_comes_back_on_its_day(DatabaseProvider provider)
    {
        await using var floor = await AskFloor.OpenAsync(provider);
        var id = await floor.RepliedAsync(await floor.PersonAsync("Jane"));
        floor.MoveTo(2026, 11, 20);
        var reminder = Assert.Single(await floor.LiveAsync(id));
        Assert.Equal(1, (await floor.Get<TodayQueries>().CountsAsync(Ct)).Today);

        var until = await floor.Get<SnoozeReminder>().RunAsync(reminder.Id, Snooze.NextMonday, Ct);

        Assert.Equal(new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.Zero), until.AppearsAt);
        Assert.Equal(0, (await floor.Get<TodayQueries>().CountsAsync(Ct)).Today);
        floor.MoveTo(2026, 11, 23);
        Assert.Equal("Jane Doe", Row(await floor.Get<TodayQueries>().LoadAsync(Ct), TodayGroupKind.Today, "Jane").Person.Name);
    }

    [Theory]
    [EachDatabase(7, 59, 0, TodayGroupKind.Waiting)]
    [EachDatabase(8, 0, 1, TodayGroupKind.Today)]
    public async Task What_is_due_on_a_day_shows_from_nine_in_the_morning(DatabaseProvider provider, int hour, int minute, int count, TodayGroupKind group)
    {
        await using var floor = await AskFloor.OpenAsync(provider);
        await floor.SentAsync(await floor.PersonAsync("Jane"));
        floor.MoveTo(2026, 12, 1, hour, minute);

        var today = await floor.Get<TodayQueries>().LoadAsync(Ct);

        Assert.Equal((count, count), (today.Count, (await floor.Get<TodayQueries>().CountsAsync(Ct)).Today));
        Assert.Equal(("Jane", "today"), (Row(today, group, "Jane").Person.FirstName, Row(today, group, "Jane").When));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Every_kind_of_reminder_has_words_with_the_name_in_them_and_an_action(DatabaseProvider provider, ReminderKind kind)
    {
        await using var floor = await AskFloor.OpenAsync(provider);
        var id = await floor.SentAsync(await floor.PersonAsync("Jane", at: "Acme"));
        var plan = new ReminderPlan(kind, (await floor.RequestAsync(id)).ContactId, kind.IsClockTime() ? Due.AtTime(floor.Now) : Due.OnDate(new DateOnly(2026, 11, 19))) { RequestId = id };
        var zone = Domain.Time.Zone.Of("Europe/Prague");
        await floor.SeeAsync(async db =>
        {
            db.Reminders.Add(Reminder.Create(db.Owner, plan, "test", zone, floor.Now));
            return await db.SaveChangesAsync(Ct);
        });

        var rows = (await floor.Get<TodayQueries>().LoadAsync(Ct)).Groups.SelectMany(g => g.Rows).Where(r => r.Kind == kind).ToList();

        var row = Assert.Single(rows);
        Assert.NotEmpty(row.Words.Action.Word);
        Assert.StartsWith("/", row.Words.Action.Url, StringComparison.Ordinal);
        Assert.NotEmpty(row.Words.Reason);
        Assert.Single(row.Words.Title, part => part.IsName && part.Text is "Jane Doe" or "Acme");
        Assert.DoesNotContain("pending", row.Words.TitleText, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Every_address_a_reminder_leads_to_opens_a_step_its_request_allows(DatabaseProvider provider, ReminderKind kind)
    {
        await using var floor = await AskFloor.OpenAsync(provider);
        var id = await StepTests.InAsync(floor, kind switch
        {
            ReminderKind.CloseQuiet => RequestState.Nudged,
            ReminderKind.CloseAgreed => RequestState.Replied,
            ReminderKind.FixAddress => RequestState.Undeliverable,
            _ => RequestState.Sent,
        });
        var request = await floor.RequestAsync(id);
        var plan = new ReminderPlan(kind, request.ContactId, kind.IsClockTime() ? Due.AtTime(floor.Now) : Due.OnDate(new DateOnly(2026, 11, 19))) { RequestId = id };
        var steps = (await floor.Get<RequestQueries>().FindAsync(id, Ct))!.Steps;

        var words = ReminderWords.Of(new RowFacts
        {
            Reminder = Reminder.Create(floor.Owner, plan, "test", Domain.Time.Zone.Utc, floor.Now),
            Person = new PersonLine(request.ContactId, "Jane Doe", "Jane"),
            Request = request,
            Calendar = new Domain.Time.BusinessCalendar(),
            Now = floor.Now,
            Zone = Domain.Time.Zone.Utc,
        });

        Assert.True(Opens(words.Action.Url, steps), $"{words.Action.Word} leads to {words.Action.Url}, which opens nothing.");
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Every_address_a_row_of_the_list_leads_to_opens_a_step_its_request_allows(DatabaseProvider provider)
    {
        await using var floor = await AskFloor.OpenAsync(provider);
        var named = 0;
        foreach (var state in Enum.GetValues<RequestState>())
        {
            var id = await StepTests.InAsync(floor, state);
            foreach (var reminder in await floor.LiveAsync(id))
                await floor.SeeAsync(async db => { db.Remove(reminder); return await db.SaveChangesAsync(Ct); });
            var page = (await floor.Get<RequestQueries>().FindAsync(id, Ct))!;
            var url = page.Row.Action?.Url ?? "";
            named += url.Contains("?do=", StringComparison.Ordinal) ? 1 : 0;
            Assert.True(Opens(url, page.Steps), $"{state} leads to {url}, which opens nothing.");
            Assert.All(page.Moves, move => Assert.True(Opens(StepAddress.Of(id, move.Steps[0]), page.Steps)));
        }

        Assert.True(named >= 3);
    }

    private static bool Opens(string url, IReadOnlyList<RequestStepKind> steps) =>
        !url.Contains("?do=", StringComparison.Ordinal) || StepAddress.Find(url.Split("?do=")[1], steps) is not null;

    public static MatrixTheoryData<DatabaseProvider, ReminderKind> Kinds() => new(Enum.GetValues<DatabaseProvider>(), Enum.GetValues<ReminderKind>());

    private static TodayRow Row(TodayPage today, TodayGroupKind group, string first) =>
        today.Groups.Single(g => g.Kind == group).Rows.Single(r => r.Person.FirstName == first && (group is not TodayGroupKind.Today || r.Kind is not ReminderKind.Debrief));
}
