using InfoInterview.Application.Outreach.Messages;
using InfoInterview.Application.Tests.Outreach.Sending;
using InfoInterview.Data.Storage;
using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Outreach;
using InfoInterview.Testing;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Tests.Outreach.Messages;

public sealed class MessageQueriesTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Pages_hold_every_message_once_newest_first_both_ways(DatabaseProvider provider)
    {
        await using var floor = await SendingFloor.OpenAsync(provider, connected: false);
        var contact = await floor.MeetAsync("Rosalind");
        await WriteAsync(floor, contact, 4);
        floor.Pass(TimeSpan.FromMinutes(1));
        await WriteAsync(floor, contact, 3);

        List<MessagePage> pages = [await PageAsync(floor, new MessageFilter(MessageState.Draft) { Size = 3 })];
        while (pages[^1].Next is { } next)
            pages.Add(await PageAsync(floor, new MessageFilter(MessageState.Draft) { Size = 3, After = next }));
        var back = await PageAsync(floor, new MessageFilter(MessageState.Draft) { Size = 3, Before = pages[2].Previous });

        Assert.Equal([3, 3, 1], pages.Select(p => p.Rows.Count));
        Assert.Equal(7, pages.SelectMany(p => p.Rows).Select(r => r.Id).Distinct().Count());
        Assert.Equal(pages.SelectMany(p => p.Rows).Select(r => r.When).OrderDescending(), pages.SelectMany(p => p.Rows).Select(r => r.When));
        Assert.Equal(pages[1].Rows.Select(r => r.Id), back.Rows.Select(r => r.Id));
        Assert.Equal((null, "Rosalind Hart"), (pages[0].Previous, pages[0].Rows[0].ContactName));
    }

    [Theory]
    [MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task An_undecided_message_waits_for_a_word_and_is_not_said_to_be_on_its_way(DatabaseProvider provider)
    {
        await using var floor = await SendingFloor.OpenAsync(provider);
        var (_, message, outbox) = await floor.QueueAsync();
        Assert.Equal(message, Assert.Single((await PageAsync(floor, new MessageFilter(MessageState.OnItsWay))).Rows).Id);

        await floor.LookAsync(db => db.Outbox.Where(o => o.Id == outbox).ExecuteUpdateAsync(o => o.SetProperty(r => r.State, OutboxState.Unknown), Ct));

        var waiting = Assert.Single(await floor.AsOwnerAsync<MessageQueries, IReadOnlyList<WaitingRow>>(q => q.WaitingAsync(Ct)));
        Assert.Equal((outbox, OutboxState.Unknown, "Rosalind Hart"), (waiting.Id, waiting.State, waiting.ContactName));
        Assert.Empty((await PageAsync(floor, new MessageFilter(MessageState.OnItsWay))).Rows);
    }

    private static Task WriteAsync(SendingFloor floor, ContactId contact, int count) => floor.WriteAsync(db =>
    {
        for (var i = 0; i < count; i++)
            db.Add(Message.Draft(floor.Owner, contact, null, null, MessageKind.KeepInTouch, Channel.Email, "A word", "A word.", floor.Now));
    });

    private static Task<MessagePage> PageAsync(SendingFloor floor, MessageFilter filter) => floor.AsOwnerAsync<MessageQueries, MessagePage>(q => q.PageAsync(filter, Ct));
}
