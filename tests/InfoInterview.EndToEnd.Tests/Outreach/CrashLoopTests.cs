using InfoInterview.Data.Storage;
using InfoInterview.EndToEnd.Tests.Running;
using InfoInterview.Testing.Servers;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.EndToEnd.Tests.Outreach;

/// <summary>The app is killed as by a power cut, again and again, while it sends.</summary>
public sealed class CrashLoopTests
{
    private static readonly SmtpSinkOptions Thoughtful = new() { LongestThought = TimeSpan.FromMilliseconds(60) };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public Task No_mail_is_lost_or_doubled_when_the_app_is_killed_while_it_sends() => KillWhileSendingAsync(DatabaseProvider.Sqlite, 20, 200);

    [Theory, Trait("Depth", "Long")]
    [InlineData(DatabaseProvider.Sqlite, 100, 10_000)]
    [InlineData(DatabaseProvider.Postgres, 30, 2_000)]
    public Task No_mail_is_lost_or_doubled_however_often_it_is_killed(DatabaseProvider provider, int kills, int aim) =>
        KillWhileSendingAsync(provider, Environment.GetEnvironmentVariable("INFOINTERVIEW_DEPTH") == "aims" ? aim : kills, 450);

    private static async Task KillWhileSendingAsync(DatabaseProvider provider, int kills, int messages)
    {
        if (SmtpSink.SkipReason is { } reason)
            Assert.Skip(reason);
        var (killed, account) = (0, new MailAccounting());
        while (killed < kills)
        {
            await using var sink = await SmtpSink.StartAsync(Thoughtful, Ct);
            await using var home = await AppHome.CreateAsync(new AppSettings { Provider = provider, TrustedAuthoritiesFile = sink.AuthorityFile }, Ct);
            await using (await home.StartAsync(Ct))
            {
                // The first start makes the account.
            }

            var room = new MailRoom(home, await home.OwnerAsync(Ct), sink);
            await room.ConnectAsync(Ct);
            await room.ApproveAsync(messages, Ct);
            killed += await KillAgainAndAgainAsync(home, room, sink, kills - killed);
            await using (await home.StartAsync(Ct))
                await room.QuietAsync(Ct);
            await account.CountAsync(room, Ct);
            var settled = await room.SettleAsync(Ct);
            await using (await home.StartAsync(Ct))
                await room.QuietAsync(Ct);
            await account.CloseAsync(room, messages, settled, Ct);
        }

        account.Print(provider, killed);
        Assert.Equal((0, 0), (account.Duplicates, account.Lost));
        Assert.Equal(account.Queued, account.Delivered);
        Assert.Equal(account.Unknown, account.Settled);
        Assert.Empty(account.Faults);
    }

    // After a number of mails and a moment, both by chance, so that the kills fall on every step of a send.
    private static async Task<int> KillAgainAndAgainAsync(AppHome home, MailRoom room, SmtpSink sink, int most)
    {
        var killed = 0;
        for (; killed < most && await room.QueuedAsync(Ct) is > 1 and var queued; killed++)
        {
            var share = queued / (most - killed);
            var some = sink.MoreAsync(Math.Min(queued - 1, 1 + Random.Shared.Next(Math.Max(1, 2 * share - 2))), Ct);
            var app = await home.StartAsync(Ct);
            await AwaitAsync(some, app, room);
            await Task.Delay(Random.Shared.Next(120), Ct);
            await app.KillAsync();
        }

        return killed;
    }

    private static async Task AwaitAsync(Task some, RunningApp app, MailRoom room)
    {
        try
        {
            await some.WaitAsync(TimeSpan.FromSeconds(60), Ct);
        }
        catch (TimeoutException)
        {
            Assert.Fail($"No mail came any more; {await room.QueuedAsync(Ct)} are queued. {await room.LookAsync(db => db.MailAccounts.Select(a => a.PausedBecause).FirstAsync(Ct), Ct)} {app.Log}");
        }
    }
}
