using InfoInterview.Application.Accounts;
using InfoInterview.Application.Reminders;
using InfoInterview.Application.Tests.Requests;
using InfoInterview.Data.Storage;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Reminders;
using InfoInterview.Domain.Requests;
using InfoInterview.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace InfoInterview.Application.Tests.Reminders;

public sealed class TimePassesTests
{
    private static CancellationToken Ct => AskFloor.Ct;

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Silence_closes_five_business_days_after_its_reminder_and_once_only(DatabaseProvider provider)
    {
        await using var floor = await AskFloor.OpenAsync(provider);
        var intro = await floor.PersonAsync("Intro");
        var id = await floor.NudgedAsync(await floor.PersonAsync("Jane"), intro);
        Assert.Equal(new DateOnly(2026, 12, 1), Assert.Single(await floor.LiveAsync(id)).DueOn);

        floor.MoveTo(2026, 12, 7, 20);
        Assert.Equal(0, await floor.Get<TimePasses>().RunAsync(Ct));
        floor.MoveTo(2026, 12, 8, 9);
        Assert.Equal(1, await floor.Get<TimePasses>().RunAsync(Ct));
        Assert.Equal(0, await floor.Get<TimePasses>().RunAsync(Ct));

        var request = await floor.RequestAsync(id);
        Assert.Equal((RequestState.NoResponse, CloseReason.NoResponse), (request.State, request.CloseReason));
        Assert.Equal((ReminderKind.ReportBack, intro), Assert.Single((await floor.LiveAsync(id)).Select(r => (r.Kind, r.ContactId))));
        Assert.Equal(1, await floor.SeeAsync(db => db.RequestEvents.CountAsync(e => e.RequestId == id && e.Trigger == RequestTrigger.ClosedQuiet && e.Actor == RequestActor.System, Ct)));
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task A_snoozed_closing_waits_and_so_does_one_with_a_mail_on_its_way(DatabaseProvider provider)
    {
        await using var floor = await AskFloor.OpenAsync(provider);
        var (snoozed, sending) = (await floor.NudgedAsync(await floor.PersonAsync("Snoozed")), await floor.PersonAsync("Sending"));
        var onItsWay = await floor.NudgedAsync(sending);
        await floor.MailAsync(onItsWay, sending, MessageKind.Nudge, OutboxState.Unknown);
        await floor.Get<SnoozeReminder>().RunAsync((await floor.LiveAsync(snoozed))[0].Id, Snooze.Until(new DateOnly(2026, 12, 2)), Ct);

        floor.MoveTo(2026, 12, 20);

        Assert.Equal(0, await floor.Get<TimePasses>().RunAsync(Ct));
        Assert.Equal([RequestState.Nudged, RequestState.Nudged], [(await floor.RequestAsync(snoozed)).State, (await floor.RequestAsync(onItsWay)).State]);
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task What_was_agreed_and_found_no_time_is_let_go_after_its_day(DatabaseProvider provider)
    {
        await using var floor = await AskFloor.OpenAsync(provider);
        var id = await floor.RepliedAsync(await floor.PersonAsync("Jane"));
        await floor.ApplyAsync(id, (request, context) => request.ProposeTimes(floor.Now, context));
        var due = (await floor.LiveAsync(id)).Single(r => r.Kind is ReminderKind.CloseAgreed).DueOn!.Value;

        floor.MoveTo(due.Year, due.Month, due.Day, 20);
        Assert.Equal(0, await floor.Get<TimePasses>().RunAsync(Ct));
        floor.Pass(TimeSpan.FromHours(12));
        Assert.Equal(1, await floor.Get<TimePasses>().RunAsync(Ct));

        var request = await floor.RequestAsync(id);
        Assert.Equal((RequestState.Withdrawn, CloseReason.AgreedNeverScheduled), (request.State, request.CloseReason));
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task What_was_to_be_done_before_a_meeting_ends_when_it_has_begun(DatabaseProvider provider)
    {
        await using var floor = await AskFloor.OpenAsync(provider);
        var id = await RequestQueriesTests.ScheduledAsync(floor, await floor.PersonAsync("Jane"), new DateOnly(2026, 11, 25));
        floor.MoveTo(2026, 11, 25, 8, 35);
        Assert.Equal(0, await floor.Get<TimePasses>().RunAsync(Ct));
        floor.Pass(TimeSpan.FromMinutes(10));

        Assert.Equal(4, await floor.Get<TimePasses>().RunAsync(Ct));

        Assert.Empty(await floor.LiveAsync(id));
        Assert.Equal(RequestState.Scheduled, (await floor.RequestAsync(id)).State);
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Time_passes_for_every_owner(DatabaseProvider provider)
    {
        await using var floor = await AskFloor.OpenAsync(provider);
        await using var other = await floor.StrangerAsync();
        var (mine, theirs) = (await floor.NudgedAsync(await floor.PersonAsync("Jane")), await other.NudgedAsync(await other.PersonAsync("Joan")));
        floor.MoveTo(2026, 12, 20);
        var services = floor.Database.Services;
        using var passage = new PassageOfTime(services.GetRequiredService<EachOwner>(), floor.Database.Time, NullLogger<PassageOfTime>.Instance);

        await passage.WalkAsync(Ct);

        Assert.Equal([RequestState.NoResponse, RequestState.NoResponse], [(await floor.RequestAsync(mine)).State, (await other.RequestAsync(theirs)).State]);
    }
}
