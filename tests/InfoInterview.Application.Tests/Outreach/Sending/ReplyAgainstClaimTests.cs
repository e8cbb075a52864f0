using InfoInterview.Application.Outreach.Sending;
using InfoInterview.Application.Requests;
using InfoInterview.Data.Storage;
using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Requests;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Tests.Outreach.Sending;

/// <summary>
/// A worker claims a mail in the moment in which it is taken back. SQLite lets one of them wait for the other by itself, so these
/// are of PostgreSQL alone.
/// </summary>
public sealed class ReplyAgainstClaimTests
{
    private static CancellationToken Ct => SendingFloor.Ct;

    [Fact]
    public Task A_wish_to_be_left_alone_takes_back_what_a_worker_claims_at_the_same_moment() =>
        RaceAsync((floor, contact, _, _) => floor.AsOwnerAsync<LogOptOut>(stop => stop.RunAsync(new LogOptOut.Input(contact, floor.Now), Ct)));

    [Fact]
    public Task Having_talked_takes_back_what_a_worker_claims_at_the_same_moment() =>
        RaceAsync((floor, _, request, _) => floor.AsOwnerAsync<AlreadyTalked>(talk => talk.RunAsync(
            new AlreadyTalked.Input(request, new Application.Meetings.TimeChoice(DateOnly.FromDateTime(floor.Now.UtcDateTime).AddDays(-1), new TimeOnly(9, 0)), 15, Domain.Meetings.MeetingMode.Phone), Ct)));

    [Fact]
    public Task A_mail_is_taken_back_while_a_worker_claims_it() =>
        RaceAsync((floor, _, _, outbox) => floor.AsOwnerAsync<TakeBack>(take => take.RunAsync(outbox, Ct)));

    private static async Task RaceAsync(Func<SendingFloor, ContactId, RequestId, OutboxId, Task> takeBack)
    {
        await using var floor = await SendingFloor.OpenAsync(DatabaseProvider.Postgres);
        var contact = await floor.MeetAsync("Rosalind");
        var (request, message) = await floor.DraftAsync(contact);
        var outbox = (await floor.SendAsync(message)).Outbox;

        var taking = await floor.LookAsync(async db =>
        {
            await using var claim = await db.Database.BeginTransactionAsync(Ct);
            await db.Outbox.Where(o => o.Id == outbox).ExecuteUpdateAsync(o => o.SetProperty(r => r.State, OutboxState.Claimed), Ct);
            var started = Task.Run(() => takeBack(floor, contact, request, outbox), Ct);
            while (!started.IsCompleted && !await IsSomebodyWaitingAsync(db))
                await db.Database.ExecuteSqlAsync($"SELECT pg_sleep(0.01)", Ct);
            await claim.CommitAsync(Ct);
            return started;
        });
        await taking;

        Assert.Equal(OutboxState.Cancelled, (await floor.RowAsync(outbox)).State);
        Assert.Equal(MessageState.Draft, (await floor.MessageAsync(message)).State);
    }

    private static async Task<bool> IsSomebodyWaitingAsync(Data.AppDbContext db) =>
        (await db.Database.SqlQuery<int>($"""SELECT COUNT(*)::int AS "Value" FROM pg_locks WHERE NOT granted AND pg_backend_pid() = ANY (pg_blocking_pids(pid))""").ToListAsync(Ct))[0] > 0;
}
