using System.Collections.Concurrent;
using InfoInterview.Application.Outreach.Sending;
using InfoInterview.Data.Outreach;
using InfoInterview.Data.Storage;
using InfoInterview.Domain.Accounts;
using InfoInterview.Domain.Outreach;
using InfoInterview.Testing;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Tests.Outreach.Sending;

public sealed class ClaimTests
{
    public static IEnumerable<object[]> Databases => TestDatabase.All;

    [Theory, MemberData(nameof(Databases))]
    public async Task An_account_has_one_mail_in_flight(DatabaseProvider provider)
    {
        await using var floor = await SendingFloor.OpenAsync(provider);
        var first = await floor.QueueAsync("Rosalind");
        var second = await floor.QueueAsync("Quentin");

        var claim = await floor.ClaimAsync();

        Assert.Equal(first.Outbox, claim!.Id);
        Assert.Null(await floor.ClaimAsync());
        await floor.TryAsync(claim);
        Assert.Equal(second.Outbox, (await floor.ClaimAsync())!.Id);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task An_account_keeps_its_spacing_and_its_daily_cap(DatabaseProvider provider)
    {
        await using var floor = await SendingFloor.OpenAsync(provider, connected: false);
        await floor.ConnectAsync(spacing: 45, cap: 2);
        foreach (var name in (string[])["Rosalind", "Quentin", "Beatrix"])
            await floor.QueueAsync(name);

        await floor.TryDueAsync();
        floor.Pass(TimeSpan.FromSeconds(44));
        Assert.Null(await floor.ClaimAsync());
        floor.Pass(TimeSpan.FromSeconds(1));
        await floor.TryDueAsync();
        floor.Pass(TimeSpan.FromHours(23));
        Assert.Null(await floor.ClaimAsync());
        Assert.Equal(2, floor.Server.Contents.Count);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Eight_claimers_at_once_never_take_one_mail_twice(DatabaseProvider provider)
    {
        const int Accounts = 5, Each = 12;
        await using var floor = await SendingFloor.OpenAsync(provider, connected: false);
        await floor.WriteAsync(db =>
        {
            foreach (var _ in Enumerable.Range(0, Accounts))
                AddAccountWithMail(db, floor, Each);
        });
        var claims = floor.Get<OutboxClaims>();
        var taken = new ConcurrentBag<OutboxClaim>();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(node => Task.Run(async () =>
        {
            for (var idle = 0; taken.Count < Accounts * Each && idle < 2000;)
            {
                if (await claims.TakeAsync($"node{node}", floor.Now, SendingFloor.Ct) is not { } claim)
                {
                    idle++;
                    continue;
                }

                taken.Add(claim);
                await floor.LookAsync(db => db.Outbox.Where(o => o.Id == claim.Id && o.LeaseOwner == claim.Node && o.LeaseGeneration == claim.Generation)
                    .ExecuteUpdateAsync(row => row.SetProperty(o => o.State, OutboxState.Sent), SendingFloor.Ct));
            }
        })));

        Assert.Equal(Accounts * Each, taken.Count);
        Assert.Equal(Accounts * Each, taken.Select(c => c.Id).Distinct().Count());
        Assert.All(taken, claim => Assert.Equal(1, claim.Generation));
        Assert.Equal(Accounts * Each, await floor.LookAsync(db => db.OutboxEvents.CountAsync(e => e.To == OutboxState.Claimed, SendingFloor.Ct)));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task What_its_sender_dropped_is_queued_again_or_left_undecided(DatabaseProvider provider)
    {
        await using var floor = await SendingFloor.OpenAsync(provider);
        var dead = new OutboxNode(floor.Get<DataDirectory>());
        var (_, _, begun) = await floor.QueueAsync("Rosalind");
        await floor.ClaimAsync(dead);
        await floor.LookAsync(db => db.Outbox.Where(o => o.Id == begun).ExecuteUpdateAsync(r => r.SetProperty(o => o.State, OutboxState.Transmitting), SendingFloor.Ct));
        await RecoverAsync(floor);
        var (_, _, held) = await floor.QueueAsync("Quentin");
        await floor.ClaimAsync(dead);

        await RecoverAsync(floor);

        Assert.Equal(OutboxState.Unknown, (await floor.RowAsync(begun)).State);
        Assert.Equal(OutboxState.Queued, (await floor.RowAsync(held)).State);
        await floor.TryDueAsync();
        Assert.Null(await floor.ClaimAsync());
        Assert.Equal((OutboxState.Unknown, OutboxState.Sent), ((await floor.RowAsync(begun)).State, (await floor.RowAsync(held)).State));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_claim_of_another_installation_or_of_our_own_is_left_alone_until_its_lease_ends(DatabaseProvider provider)
    {
        await using var floor = await SendingFloor.OpenAsync(provider);
        var (_, _, outbox) = await floor.QueueAsync();
        var claim = await floor.ClaimAsync();

        await RecoverAsync(floor);
        Assert.Equal(OutboxState.Claimed, (await floor.RowAsync(outbox)).State);

        floor.Pass(OutboxClaims.Lease + TimeSpan.FromSeconds(1));
        await RecoverAsync(floor);
        Assert.Equal(OutboxState.Queued, (await floor.RowAsync(outbox)).State);
        Assert.NotNull(await floor.ClaimAsync());
        await floor.TryAsync(claim!);
        Assert.Empty(floor.Server.Contents);
        Assert.Equal(OutboxState.Claimed, (await floor.RowAsync(outbox)).State);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_mail_whose_time_has_passed_is_held_and_not_sent_late(DatabaseProvider provider)
    {
        await using var floor = await SendingFloor.OpenAsync(provider);
        var (_, _, outbox) = await floor.QueueAsync();
        floor.Pass(TimeSpan.FromHours(25));

        Assert.Null(await floor.ClaimAsync());
        foreach (var claim in await floor.Get<OutboxClaims>().ExpiredAsync(floor.Now, SendingFloor.Ct))
            await floor.AsOwnerAsync<SendClaimed>(send => send.ExpireAsync(claim, SendingFloor.Ct));

        Assert.Equal("Queued Held", await floor.HistoryAsync(outbox));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task The_worker_settles_what_an_earlier_start_left_and_sends_what_is_due(DatabaseProvider provider)
    {
        await using var floor = await SendingFloor.OpenAsync(provider);
        var (_, _, outbox) = await floor.QueueAsync();
        await floor.ClaimAsync(new OutboxNode(floor.Get<DataDirectory>()));
        var sent = new TaskCompletionSource();
        floor.Get<OutboxSignal>().Moved += owner => Watch(floor, outbox, sent);
        var worker = floor.Get<IEnumerable<Microsoft.Extensions.Hosting.IHostedService>>().OfType<OutboxWorker>().Single();

        await worker.StartAsync(SendingFloor.Ct);
        await sent.Task.WaitAsync(TimeSpan.FromSeconds(20), SendingFloor.Ct);
        await worker.StopAsync(SendingFloor.Ct);

        Assert.Equal("Queued Claimed Queued Claimed Transmitting Sent", await floor.HistoryAsync(outbox));
    }

    private static void Watch(SendingFloor floor, OutboxId outbox, TaskCompletionSource sent)
    {
        if (floor.RowAsync(outbox).GetAwaiter().GetResult().State is OutboxState.Sent)
            sent.TrySetResult();
    }

    private static async Task RecoverAsync(SendingFloor floor)
    {
        var node = floor.Get<OutboxNode>();
        foreach (var claim in await floor.Get<OutboxClaims>().AbandonedAsync(node.Installation, node.Name, floor.Now, SendingFloor.Ct))
            await floor.AsOwnerAsync<SendClaimed>(send => send.RecoverAsync(claim, SendingFloor.Ct));
    }

    private static void AddAccountWithMail(Data.AppDbContext db, SendingFloor floor, int count)
    {
        var account = MailAccount.Smtp(floor.Owner, floor.Now);
        account.Connect("Jane Alvarez", "jane@example.org", "127.0.0.1", floor.Server.Port, TlsMode.None, null, null);
        account.Pace(500, 0);
        db.Add(account);
        for (var left = count; left > 0; left--)
        {
            var id = OutboxId.New();
            var mail = new OutboxMail(id, $"<{id.Value:N}@example.org>", $"{id.Value:N}", "rosalind@example.com", [1]);
            db.Add(OutboxMessage.Enqueue(floor.Owner, account, mail, new OutboxCause(MessageKind.KeepInTouch, $"{id.Value:N}"), floor.Now, null, floor.Now));
        }
    }
}
