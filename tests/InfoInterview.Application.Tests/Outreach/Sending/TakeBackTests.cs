using InfoInterview.Application.Outreach.Sending;
using InfoInterview.Application.Requests;
using InfoInterview.Data.Storage;
using InfoInterview.Domain;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Requests;
using InfoInterview.Testing;

namespace InfoInterview.Application.Tests.Outreach.Sending;

public sealed class TakeBackTests
{
    public static IEnumerable<object[]> Databases => TestDatabase.All;

    [Theory, MemberData(nameof(Databases))]
    public async Task A_mail_that_waits_is_taken_back_and_its_words_can_be_sent_anew(DatabaseProvider provider)
    {
        await using var floor = await SendingFloor.OpenAsync(provider);
        var (request, message) = await floor.DraftAsync(await floor.MeetAsync("Rosalind"));
        var queued = await floor.SendAsync(message);

        Assert.Equal(message, await TakeBackAsync(floor, queued.Outbox));

        Assert.Equal("Queued Cancelled", await floor.HistoryAsync(queued.Outbox));
        Assert.Equal(MessageState.Draft, (await floor.MessageAsync(message)).State);
        Assert.Equal(RequestState.Draft, await floor.RequestStateAsync(request));
        var again = await floor.SendAsync(message);
        Assert.NotEqual(queued.Outbox, again.Outbox);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_mail_taken_back_at_the_last_moment_never_leaves(DatabaseProvider provider)
    {
        await using var floor = await SendingFloor.OpenAsync(provider);
        var (_, message, outbox) = await floor.QueueAsync();
        floor.Server.Heard = line => WhenRecipient(line, () => TakeBackAsync(floor, outbox));

        await floor.TryDueAsync();

        Assert.Empty(floor.Server.Contents);
        Assert.Equal("Queued Claimed Cancelled", await floor.HistoryAsync(outbox));
        Assert.Equal(MessageState.Draft, (await floor.MessageAsync(message)).State);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_mail_sent_anew_while_the_one_taken_back_still_tries_stays_on_its_way(DatabaseProvider provider)
    {
        await using var floor = await SendingFloor.OpenAsync(provider);
        var (_, message, outbox) = await floor.QueueAsync();
        SendMessage.Queued? again = null;
        floor.Server.Heard = line => WhenRecipient(line, async () =>
        {
            await TakeBackAsync(floor, outbox);
            again = await floor.SendAsync(message);
        });

        await floor.TryDueAsync();

        Assert.Empty(floor.Server.Contents);
        Assert.Equal("Queued Claimed Cancelled", await floor.HistoryAsync(outbox));
        Assert.Equal("Queued", await floor.HistoryAsync(again!.Outbox));
        Assert.Equal(MessageState.OnItsWay, (await floor.MessageAsync(message)).State);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_wish_to_be_left_alone_stops_the_mail_at_the_last_moment(DatabaseProvider provider)
    {
        await using var floor = await SendingFloor.OpenAsync(provider);
        var contact = await floor.MeetAsync("Rosalind");
        var (request, message) = await floor.DraftAsync(contact);
        var queued = await floor.SendAsync(message);
        floor.Pass(TimeSpan.FromSeconds(11));
        floor.Server.Heard = line => WhenRecipient(line, () => floor.AsOwnerAsync<LogOptOut>(stop => stop.RunAsync(new LogOptOut.Input(contact, floor.Now), SendingFloor.Ct)));

        await floor.TryDueAsync();

        Assert.Empty(floor.Server.Contents);
        Assert.Equal("Queued Claimed Cancelled", await floor.HistoryAsync(queued.Outbox));
        Assert.Equal(RequestState.OptedOut, await floor.RequestStateAsync(request));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task What_has_left_cannot_be_taken_back(DatabaseProvider provider)
    {
        await using var floor = await SendingFloor.OpenAsync(provider);
        var (_, message, outbox) = await floor.QueueAsync();
        await floor.TryDueAsync();

        var refused = await Assert.ThrowsAsync<RefusedException>(() => TakeBackAsync(floor, outbox));

        Assert.Equal("outbox.left", refused.Code);
        Assert.Equal(MessageState.Sent, (await floor.MessageAsync(message)).State);
    }

    private static Task<MessageId?> TakeBackAsync(SendingFloor floor, OutboxId outbox) =>
        floor.AsOwnerAsync<TakeBack, MessageId?>(take => take.RunAsync(outbox, SendingFloor.Ct));

    private static void WhenRecipient(string line, Func<Task> act)
    {
        if (line.StartsWith("RCPT", StringComparison.Ordinal))
            act().GetAwaiter().GetResult();
    }
}
