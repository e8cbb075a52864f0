using InfoInterview.Application.Outreach.Messages;
using InfoInterview.Application.Outreach.Sending;
using InfoInterview.Data.Outreach;
using InfoInterview.Data.Storage;
using InfoInterview.Domain.Outreach;
using InfoInterview.Testing;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Tests.Outreach.Sending;

/// <summary>A database that was put back from a copy sends nothing by itself: docs/mail.md, stopping and starting.</summary>
public sealed class RestoreGuardTests
{
    private static CancellationToken Ct => SendingFloor.Ct;

    public static IEnumerable<object[]> Databases => TestDatabase.All;

    [Theory, MemberData(nameof(Databases))]
    public async Task A_start_and_a_start_after_a_mail_hold_nothing(DatabaseProvider provider)
    {
        await using var floor = await SendingFloor.OpenAsync(provider);
        await StartAsync(floor);
        var (_, _, outbox) = await floor.QueueAsync();
        await floor.Get<RestoreGuard>().TurnAsync(Ct);

        Assert.Equal(0, await StartAsync(floor));

        await floor.TryDueAsync();
        Assert.Equal(OutboxState.Sent, (await floor.RowAsync(outbox)).State);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_copy_older_than_the_last_mail_that_left_holds_what_waited_in_it(DatabaseProvider provider)
    {
        await using var floor = await SendingFloor.OpenAsync(provider);
        await StartAsync(floor);
        var (_, _, waited) = await floor.QueueAsync("Rosalind");
        var (_, _, claimed) = await floor.QueueAsync("Quentin");
        await floor.LookAsync(db => db.Outbox.Where(o => o.Id == claimed).ExecuteUpdateAsync(o => o.SetProperty(r => r.State, OutboxState.Claimed), Ct));
        var copied = await MarkAsync(floor);
        await floor.Get<RestoreGuard>().TurnAsync(Ct);
        await MarkAsync(floor, copied);

        Assert.Equal(2, await StartAsync(floor));

        Assert.Null(await floor.ClaimAsync());
        Assert.Equal("Queued Held", await floor.HistoryAsync(waited));
        Assert.Equal(OutboxState.Unknown, (await floor.RowAsync(claimed)).State);
        Assert.Equal(2, (await floor.AsOwnerAsync<MessageQueries, IReadOnlyList<WaitingRow>>(queries => queries.WaitingAsync(Ct))).Count);
        Assert.Equal(0, await StartAsync(floor));

        await floor.AsOwnerAsync<SettleUnknown>(settle => settle.RunAsync(waited, SettleUnknown.Word.Send, Ct));
        await floor.TryDueAsync();
        Assert.Equal(OutboxState.Sent, (await floor.RowAsync(waited)).State);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_database_without_its_file_holds_what_waits(DatabaseProvider provider)
    {
        await using var floor = await SendingFloor.OpenAsync(provider);
        await StartAsync(floor);
        var (_, _, outbox) = await floor.QueueAsync();
        File.Delete(Path.Combine(floor.Get<DataDirectory>().Path, "instance.json"));

        Assert.Equal(1, await StartAsync(floor));
        Assert.Equal(OutboxState.Held, (await floor.RowAsync(outbox)).State);
    }

    private static Task<int> StartAsync(SendingFloor floor) => floor.Get<RestoreGuard>().CheckAsync(floor.Get<OutboxNode>().Name, floor.Now, Ct);

    private static Task<string> MarkAsync(SendingFloor floor) => floor.LookAsync(db => db.InstallationSettings.Where(s => s.Key == "instance").Select(s => s.Value).SingleAsync(Ct));

    private static Task<int> MarkAsync(SendingFloor floor, string mark) =>
        floor.LookAsync(db => db.InstallationSettings.Where(s => s.Key == "instance").ExecuteUpdateAsync(s => s.SetProperty(x => x.Value, mark), Ct));
}
