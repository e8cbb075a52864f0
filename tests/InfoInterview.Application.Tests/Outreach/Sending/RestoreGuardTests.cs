using InfoInterview.Application.Contacts;
using InfoInterview.Application.Outreach.Messages;
using InfoInterview.Application.Outreach.Sending;
using InfoInterview.Application.Requests;
using InfoInterview.Data;
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
    public async Task A_copy_older_than_a_letter_taken_back_holds_that_letter(DatabaseProvider provider)
    {
        await using var floor = await SendingFloor.OpenAsync(provider);
        await StartAsync(floor);
        var (_, message) = await floor.DraftAsync(await floor.MeetAsync("Rosalind"));
        var letter = (await floor.SendAsync(message, at: floor.Now.AddDays(2))).Outbox;
        var copied = await MarkAsync(floor);
        await floor.AsOwnerAsync<TakeBack>(back => back.RunAsync(letter, Ct));
        await MarkAsync(floor, copied);
        await floor.LookAsync(db => db.Outbox.Where(o => o.Id == letter).ExecuteUpdateAsync(o => o.SetProperty(r => r.State, OutboxState.Queued), Ct));

        Assert.Equal(1, await StartAsync(floor));
        Assert.Equal(OutboxState.Held, (await floor.RowAsync(letter)).State);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Each_change_of_what_waits_raises_the_mark(DatabaseProvider provider)
    {
        await using var floor = await SendingFloor.OpenAsync(provider);
        await StartAsync(floor);
        var marks = new List<string> { await MarkAsync(floor) };
        async Task<T> NoticeAsync<T>(Func<Task<T>> change)
        {
            var made = await change();
            marks.Add(await MarkAsync(floor));
            return made;
        }

        var (request, _, first) = await NoticeAsync(() => floor.QueueAsync("Rosalind"));
        await StateAsync(floor, first, OutboxState.Held);
        await NoticeAsync(() => SettleAsync(floor, first, SettleUnknown.Word.Send));
        await StateAsync(floor, first, OutboxState.Unknown);
        await NoticeAsync(() => SettleAsync(floor, first, SettleUnknown.Word.Drop));
        await floor.SendAsync(await floor.LookAsync(db => db.Messages.Where(m => m.RequestId == request).Select(m => m.Id).SingleAsync(Ct)));
        await NoticeAsync(() => floor.AsOwnerAsync<LogDecline, StepTaken>(log => log.RunAsync(new LogDecline.Input(request, floor.Now, NoTime: true), Ct)));
        await floor.QueueAsync("Quentin");
        var quentin = await floor.LookAsync(db => db.Contacts.Where(c => c.Name.Given == "Quentin").Select(c => c.Id).SingleAsync(Ct));
        await NoticeAsync(() => floor.AsOwnerAsync<LogOptOut, int>(log => log.RunAsync(new LogOptOut.Input(quentin, floor.Now), Ct)));
        await floor.QueueAsync("Ada");
        var ada = await floor.LookAsync(db => db.Contacts.Where(c => c.Name.Given == "Ada").Select(c => c.Id).SingleAsync(Ct));
        await NoticeAsync(() => floor.AsOwnerAsync<DeleteContacts, DeleteContacts.Result>(delete => delete.RunAsync([ada], Ct)));

        Assert.Equal(marks.Count, marks.Distinct().Count());
        Assert.Equal(marks[^1], await File.ReadAllTextAsync(Path.Combine(floor.Get<DataDirectory>().Path, "instance.json"), Ct));
        Assert.Equal(0, await StartAsync(floor));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_copy_made_before_the_last_start_holds_what_waited_in_it(DatabaseProvider provider)
    {
        await using var floor = await SendingFloor.OpenAsync(provider);
        await StartAsync(floor);
        await floor.QueueAsync();
        var copied = await MarkAsync(floor);
        Assert.Equal(0, await StartAsync(floor));
        await MarkAsync(floor, copied);

        Assert.Equal(1, await StartAsync(floor));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task The_evidence_of_a_restore_stays_until_the_start_has_looked(DatabaseProvider provider)
    {
        await using var floor = await SendingFloor.OpenAsync(provider);
        var other = new RestoreGuard(floor.Get<IDbContextFactory<AppDbContext>>(), floor.Get<DataDirectory>());
        await other.CheckAsync("another start", floor.Now, Ct);
        await floor.QueueAsync("Rosalind");
        var copied = await MarkAsync(floor);
        await other.TurnAsync(Ct);
        other.Dispose();
        await MarkAsync(floor, copied);

        await floor.QueueAsync("Quentin");

        Assert.Equal(2, await StartAsync(floor));
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

    private static Task<bool> SettleAsync(SendingFloor floor, OutboxId row, SettleUnknown.Word word) => floor.AsOwnerAsync<SettleUnknown, bool>(async settle =>
    {
        await settle.RunAsync(row, word, Ct);
        return true;
    });

    private static Task<int> StateAsync(SendingFloor floor, OutboxId row, OutboxState state) =>
        floor.LookAsync(db => db.Outbox.Where(o => o.Id == row).ExecuteUpdateAsync(o => o.SetProperty(x => x.State, state), Ct));

    private static Task<int> StartAsync(SendingFloor floor) => floor.Get<RestoreGuard>().CheckAsync(floor.Get<OutboxNode>().Name, floor.Now, Ct);

    private static Task<string> MarkAsync(SendingFloor floor) => floor.LookAsync(db => db.InstallationSettings.Where(s => s.Key == "instance").Select(s => s.Value).SingleAsync(Ct));

    private static Task<int> MarkAsync(SendingFloor floor, string mark) =>
        floor.LookAsync(db => db.InstallationSettings.Where(s => s.Key == "instance").ExecuteUpdateAsync(s => s.SetProperty(x => x.Value, mark), Ct));
}
