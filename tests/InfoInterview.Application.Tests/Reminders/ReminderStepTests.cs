using InfoInterview.Application.Accounts;
using InfoInterview.Application.Contacts;
using InfoInterview.Application.Reminders;
using InfoInterview.Application.Tests.Requests;
using InfoInterview.Data.Storage;
using InfoInterview.Domain;
using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Reminders;
using InfoInterview.Domain.Requests;
using InfoInterview.Domain.Time;
using InfoInterview.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace InfoInterview.Application.Tests.Reminders;

public sealed class ReminderStepTests
{
    private static CancellationToken Ct => AskFloor.Ct;

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Three_snoozes_ask_whether_to_drop_it(DatabaseProvider provider)
    {
        await using var floor = await AskFloor.OpenAsync(provider);
        var id = (await floor.LiveAsync(await floor.DraftAsync(await floor.PersonAsync("Jane"))))[0].Id;

        var asked = new List<bool>();
        for (var i = 0; i < 3; i++)
            asked.Add((await floor.Get<SnoozeReminder>().RunAsync(id, Snooze.OneDay, Ct)).AskWhetherToDrop);

        Assert.Equal([false, false, true], asked);
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task What_is_owed_is_let_go_with_a_reason_only(DatabaseProvider provider)
    {
        await using var floor = await AskFloor.OpenAsync(provider);
        var id = await RequestQueriesTests.HeldAsync(floor, await floor.PersonAsync("Jane"), await floor.PersonAsync("Intro"));
        var thanks = (await floor.LiveAsync(id)).Single(r => r.Kind is ReminderKind.ThankYou);
        var report = (await floor.LiveAsync(id)).Single(r => r.Kind is ReminderKind.ReportBack);

        var refused = await Assert.ThrowsAsync<RefusedException>(() => floor.Get<DropReminder>().RunAsync(thanks.Id, " ", Ct));
        await floor.Get<DropReminder>().RunAsync(thanks.Id, "thanked in person", Ct);
        await floor.Get<WaiveObligation>().RunAsync(report.ObligationId!.Value, "they were there", Ct);

        Assert.Equal("obligation.no-reason", refused.Code);
        Assert.Equal([ReminderKind.Debrief, ReminderKind.AdviceUpdate, ReminderKind.KeepInTouch], (await floor.LiveAsync(id)).Select(r => r.Kind).Order());
        var reasons = await floor.SeeAsync(db => db.Obligations.Where(o => o.State == ObligationState.Waived).Select(o => o.WaiveReason).ToListAsync(Ct));
        Assert.Equal(["thanked in person", "they were there"], reasons.Order());
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task What_is_a_step_of_the_request_is_not_ticked_off(DatabaseProvider provider)
    {
        await using var floor = await AskFloor.OpenAsync(provider);
        var nudge = (await floor.LiveAsync(await floor.SentAsync(await floor.PersonAsync("Jane")))).Single(r => r.Kind is ReminderKind.Nudge);

        Assert.Equal("reminder.needs-step", (await Assert.ThrowsAsync<RefusedException>(() => floor.Get<CompleteReminder>().RunAsync(nudge.Id, Ct))).Code);
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task A_thank_you_ticked_off_moves_the_request(DatabaseProvider provider)
    {
        await using var floor = await AskFloor.OpenAsync(provider);
        var id = await RequestQueriesTests.HeldAsync(floor, await floor.PersonAsync("Jane"), await floor.PersonAsync("Intro"));
        var done = (await floor.Get<TodayQueries>().LoadAsync(Ct)).DoneToday;

        await floor.Get<CompleteReminder>().RunAsync((await floor.LiveAsync(id)).Single(r => r.Kind is ReminderKind.ThankYou).Id, Ct);

        Assert.Equal(RequestState.Thanked, (await floor.RequestAsync(id)).State);
        Assert.Equal(done + 1, (await floor.Get<TodayQueries>().LoadAsync(Ct)).DoneToday);
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task A_move_to_another_region_counts_what_is_counted_again(DatabaseProvider provider)
    {
        await using var floor = await AskFloor.OpenAsync(provider);
        var jane = await floor.PersonAsync("Jane");
        var id = await floor.SentAsync(jane);
        Assert.Equal(new DateOnly(2026, 12, 1), Assert.Single(await floor.LiveAsync(id)).DueOn);
        await floor.SeeAsync(db => db.Contacts.Where(c => c.Id == jane).ExecuteUpdateAsync(c => c.SetProperty(x => x.Details.HolidayRegion, "CZ"), Ct));

        var moved = await floor.Get<RecountReminders>().RunAsync(null, Ct);

        Assert.Equal(1, moved);
        var nudge = Assert.Single(await floor.LiveAsync(id));
        Assert.Equal((new DateOnly(2026, 11, 30), new DateOnly(2026, 12, 1)), (nudge.DueOn, nudge.OriginalDueOn));
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task What_was_counted_by_other_holidays_is_counted_again_at_the_start(DatabaseProvider provider)
    {
        await using var floor = await AskFloor.OpenAsync(provider);
        var jane = await floor.PersonAsync("Jane");
        var id = await floor.SentAsync(jane);
        await floor.SeeAsync(db => db.Contacts.Where(c => c.Id == jane).ExecuteUpdateAsync(c => c.SetProperty(x => x.Details.HolidayRegion, "CZ"), Ct));
        using var passage = new PassageOfTime(floor.Database.Services.GetRequiredService<EachOwner>(), floor.Database.Time, NullLogger<PassageOfTime>.Instance);

        await passage.WalkAsync(Ct);

        Assert.Equal(new DateOnly(2026, 11, 30), Assert.Single(await floor.LiveAsync(id)).DueOn);
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Days_off_move_what_is_due_and_giving_them_up_moves_it_back(DatabaseProvider provider)
    {
        await using var floor = await AskFloor.OpenAsync(provider);
        var id = await floor.SentAsync(await floor.PersonAsync("Jane"));
        var before = await floor.Get<SettingsQueries>().TimeOffAsync(Ct);
        Assert.Equal(new DateOnly(2026, 12, 1), Assert.Single(await floor.LiveAsync(id)).DueOn);

        await floor.Get<SetTimeOff>().RunAsync(before with { TimesOff = [new TimeOff(new DateOnly(2026, 11, 23), new DateOnly(2026, 11, 24))] }, Ct);

        Assert.Equal(new DateOnly(2026, 12, 3), Assert.Single(await floor.LiveAsync(id)).DueOn);
        var stored = await floor.Get<SettingsQueries>().TimeOffAsync(Ct);
        Assert.Equal("2026-11-23/2026-11-24", Assert.Single(stored.TimesOff).ToString());
        Assert.Equal("row.stale", (await Assert.ThrowsAsync<RefusedException>(() => floor.Get<SetTimeOff>().RunAsync(before, Ct))).Code);

        var cleared = await floor.Get<SetTimeOff>().RunAsync(stored with { TimesOff = [] }, Ct);

        Assert.Equal(new DateOnly(2026, 12, 1), Assert.Single(await floor.LiveAsync(id)).DueOn);
        Assert.Equal((await floor.Get<SettingsQueries>().TimeOffAsync(Ct)).Version, cleared.Version);
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task A_nudge_inside_a_new_quiet_period_falls_due_after_it(DatabaseProvider provider)
    {
        await using var floor = await AskFloor.OpenAsync(provider);
        var id = await floor.SentAsync(await floor.PersonAsync("Jane"));

        await floor.Get<SetTimeOff>().RunAsync(await floor.Get<SettingsQueries>().TimeOffAsync(Ct) with { QuietFrom = new MonthDay(11, 28), QuietUntil = new MonthDay(12, 4) }, Ct);

        Assert.Equal(new DateOnly(2026, 12, 7), Assert.Single(await floor.LiveAsync(id)).DueOn);
        var later = await floor.SentAsync(await floor.PersonAsync("Tom"));
        Assert.Equal(new DateOnly(2026, 12, 7), Assert.Single(await floor.LiveAsync(later)).DueOn);
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task A_zone_or_a_region_edited_on_a_person_counts_their_days_again(DatabaseProvider provider)
    {
        await using var floor = await AskFloor.OpenAsync(provider);
        var jane = await floor.PersonAsync("Jane");
        var id = await floor.SentAsync(jane);
        Assert.Equal(new DateOnly(2026, 12, 1), Assert.Single(await floor.LiveAsync(id)).DueOn);

        await EditAsync(floor, jane, details => details with { HolidayRegion = "CZ" });
        Assert.Equal(new DateOnly(2026, 11, 30), Assert.Single(await floor.LiveAsync(id)).DueOn);

        floor.MoveTo(2026, 11, 19, 13);
        var other = await floor.PersonAsync("Ruth");
        var late = await floor.SentAsync(other);
        await EditAsync(floor, other, details => details with { TimeZone = "Pacific/Auckland" });
        Assert.Equal(new DateOnly(2026, 12, 2), Assert.Single(await floor.LiveAsync(late)).DueOn);
    }

    private static async Task EditAsync(AskFloor floor, ContactId id, Func<ContactDetails, ContactDetails> change)
    {
        var form = (await floor.Get<ContactQueries>().FindAsync(id, Ct))!;
        await floor.Get<EditContact>().RunAsync(new EditContact.Input(id, form.Version, form.ToForm() with { Details = change(form.Details) }), Ct);
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task A_report_to_an_introducer_is_counted_by_the_days_of_whom_they_named(DatabaseProvider provider)
    {
        await using var floor = await AskFloor.OpenAsync(provider, day: 24);
        var (jane, intro) = (await floor.PersonAsync("Jane"), await floor.PersonAsync("Intro", zone: "Asia/Dubai", region: "AE"));
        var id = await RequestQueriesTests.HeldAsync(floor, jane, intro);
        var report = (await floor.LiveAsync(id)).Single(r => r.Kind is ReminderKind.ReportBack);
        Assert.Equal((intro, new DateOnly(2026, 11, 27)), (report.ContactId, report.DueOn));

        Assert.Equal(0, await floor.Get<RecountReminders>().RunAsync(null, Ct));
        Assert.Equal(0, await floor.Get<RecountReminders>().RunAsync(intro, Ct));
        await floor.SeeAsync(db => db.Contacts.Where(c => c.Id == jane).ExecuteUpdateAsync(c => c.SetProperty(x => x.Details.HolidayRegion, "CZ"), Ct));
        await floor.Get<RecountReminders>().RunAsync(jane, Ct);

        Assert.Equal(new DateOnly(2026, 11, 26), (await floor.LiveAsync(id)).Single(r => r.Kind is ReminderKind.ReportBack).DueOn);
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task A_snooze_pressed_while_a_reply_is_logged_does_not_bring_the_nudge_back(DatabaseProvider provider)
    {
        await using var floor = await AskFloor.OpenAsync(provider);
        var id = await floor.SentAsync(await floor.PersonAsync("Jane"));
        var nudge = (await floor.LiveAsync(id)).Single(r => r.Kind is ReminderKind.Nudge).Id;
        await using var slow = await floor.Database.OpenAsync(floor.Owner);
        var stale = await slow.Reminders.SingleAsync(r => r.Id == nudge, Ct);

        await floor.Get<Application.Requests.LogReply>().RunAsync(new Application.Requests.LogReply.Input(id, ReplyKind.Yes, floor.Now), Ct);
        stale.Snooze(Snooze.OneDay, new BusinessCalendar(), Zone.Utc, floor.Now);

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => slow.SaveChangesAsync(Ct));
        Assert.Equal([ReminderKind.AnswerThem], (await floor.LiveAsync(id)).Select(r => r.Kind));
    }
}
