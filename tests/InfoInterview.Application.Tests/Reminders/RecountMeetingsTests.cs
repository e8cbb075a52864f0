using InfoInterview.Application.Accounts;
using InfoInterview.Application.Reminders;
using InfoInterview.Application.Tests.Requests;
using InfoInterview.Data.Storage;
using InfoInterview.Domain.Reminders;
using InfoInterview.Domain.Requests;
using InfoInterview.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace InfoInterview.Application.Tests.Reminders;

public sealed class RecountMeetingsTests
{
    // Half past nine in Prague, as the zone has it now.
    private static readonly DateTimeOffset Right = new(2026, 11, 25, 8, 30, 0, TimeSpan.Zero);

    private static CancellationToken Ct => AskFloor.Ct;

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task A_meeting_whose_zone_got_other_rules_keeps_its_wall_time_and_the_reminder_to_join_moves_along(DatabaseProvider provider)
    {
        await using var floor = await AskFloor.OpenAsync(provider);
        var id = await AgreedAsync(floor, "Jane", storedAt: Right.AddHours(1));
        var other = await AgreedAsync(floor, "Ruth", storedAt: Right);
        var (before, versions) = (await DaysAsync(floor, id), await VersionAsync(floor, other));

        Assert.Equal(1, await floor.Get<RecountMeetings>().RunAsync(Ct));

        var meeting = await floor.MeetingAsync(id);
        Assert.Equal((Right, Right.AddMinutes(15), 1), (meeting.StartsAt, meeting.EndsAt, meeting.Sequence));
        Assert.Equal(Right.AddMinutes(-15), Assert.Single(await floor.LiveAsync(id), r => r.Kind is ReminderKind.Join).DueAt);
        Assert.Equal(before, await DaysAsync(floor, id));
        Assert.Equal(versions, await VersionAsync(floor, other));
        Assert.Equal(0, await floor.Get<RecountMeetings>().RunAsync(Ct));
    }

    [Theory]
    [EachDatabase(9, 1, 1)]
    [EachDatabase(10, 1, 0)]
    [EachDatabase(8, -1, 1)]
    public async Task Only_a_meeting_that_is_ahead_by_the_old_or_the_new_rules_is_moved(DatabaseProvider provider, int hour, int hoursOff, int moved)
    {
        await using var floor = await AskFloor.OpenAsync(provider);
        var stored = Right.AddHours(hoursOff);
        var id = await AgreedAsync(floor, "Jane", stored);
        floor.MoveTo(2026, 11, 25, hour);

        Assert.Equal(moved, await floor.Get<RecountMeetings>().RunAsync(Ct));

        Assert.Equal(moved == 1 ? Right : stored, (await floor.MeetingAsync(id)).StartsAt);
        Assert.All(await floor.LiveAsync(id), r => Assert.False(moved == 1 && r.DueAt < floor.Now));
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Where_no_rule_changed_one_statement_is_enough_however_many_meetings(DatabaseProvider provider)
    {
        var statements = new Statements();
        await using var floor = await AskFloor.OpenAsync(provider, statements.Watch);
        for (var i = 0; i < 5; i++)
            await AgreedAsync(floor, $"Jane{i}", storedAt: Right);

        Assert.Equal(1, await statements.OfAsync(() => floor.Get<RecountMeetings>().RunAsync(Ct)));
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task It_is_done_at_the_start_and_then_once_a_day(DatabaseProvider provider)
    {
        await using var floor = await AskFloor.OpenAsync(provider);
        var id = await AgreedAsync(floor, "Jane", storedAt: Right.AddHours(1));
        using var passage = new PassageOfTime(floor.Database.Services.GetRequiredService<EachOwner>(), floor.Database.Time, NullLogger<PassageOfTime>.Instance);

        await passage.WalkAsync(Ct);
        Assert.Equal(Right, (await floor.MeetingAsync(id)).StartsAt);
        await StoreAsync(floor, id, Right.AddHours(2));
        floor.Pass(TimeSpan.FromMinutes(5));
        await passage.WalkAsync(Ct);
        Assert.Equal(Right.AddHours(2), (await floor.MeetingAsync(id)).StartsAt);
        floor.Pass(TimeSpan.FromDays(1));
        await passage.WalkAsync(Ct);

        Assert.Equal(Right, (await floor.MeetingAsync(id)).StartsAt);
    }

    private static async Task<RequestId> AgreedAsync(AskFloor floor, string name, DateTimeOffset storedAt)
    {
        var id = await RequestQueriesTests.ScheduledAsync(floor, await floor.PersonAsync(name), new DateOnly(2026, 11, 25));
        Assert.Equal(Right, (await floor.MeetingAsync(id)).StartsAt);
        await StoreAsync(floor, id, storedAt);
        return id;
    }

    // As it was derived by the rules of before.
    private static Task<int> StoreAsync(AskFloor floor, RequestId id, DateTimeOffset at) => floor.SeeAsync(async db =>
    {
        await db.Reminders.Where(r => r.RequestId == id && r.Kind == ReminderKind.Join).ExecuteUpdateAsync(r => r.SetProperty(x => x.DueAt, at.AddMinutes(-15)).SetProperty(x => x.AppearsAt, at.AddMinutes(-15)), Ct);
        return await db.Meetings.Where(m => m.RequestId == id).ExecuteUpdateAsync(m => m.SetProperty(x => x.StartsAt, at).SetProperty(x => x.EndsAt, at.AddMinutes(15)), Ct);
    });

    private static async Task<IEnumerable<(ReminderKind, DateOnly?)>> DaysAsync(AskFloor floor, RequestId id) =>
        (await floor.LiveAsync(id)).Where(r => r.DueOn is not null).Select(r => (r.Kind, r.DueOn)).Order();

    private static async Task<int> VersionAsync(AskFloor floor, RequestId id) => (await floor.MeetingAsync(id)).Version;
}
