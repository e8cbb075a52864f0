using InfoInterview.Application.Outreach.Sending;
using InfoInterview.Data.Storage;
using InfoInterview.Domain;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Requests;
using InfoInterview.Testing;
using InfoInterview.Testing.Servers;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Tests.Outreach.Sending;

public sealed class SettleUnknownTests
{
    public static IEnumerable<object[]> Databases => TestDatabase.All;

    [Theory, MemberData(nameof(Databases))]
    public async Task It_was_sent_moves_the_request(DatabaseProvider provider)
    {
        await using var floor = await SendingFloor.OpenAsync(provider, SmtpFault.DotDropped);
        var (request, message, outbox) = await UndecidedAsync(floor);

        await SettleAsync(floor, outbox, SettleUnknown.Word.ItWasSent);

        var row = await floor.RowAsync(outbox);
        Assert.Equal((OutboxState.Sent, "user"), (row.State, row.Evidence));
        Assert.Equal(MessageState.Sent, (await floor.MessageAsync(message)).State);
        Assert.Equal(RequestState.Sent, await floor.RequestStateAsync(request));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Send_again_is_a_new_mail_and_the_old_one_stays_for_good(DatabaseProvider provider)
    {
        await using var floor = await SendingFloor.OpenAsync(provider, SmtpFault.DotDropped);
        var (request, message, outbox) = await UndecidedAsync(floor);
        floor.Server.Fault = SmtpFault.None;

        await SettleAsync(floor, outbox, SettleUnknown.Word.Send);
        var again = await floor.LookAsync(db => db.Outbox.AsNoTracking().SingleAsync(o => o.ResendOfId == outbox, SendingFloor.Ct));
        Assert.Equal(again.InternetMessageId, (await floor.MessageAsync(message)).InternetMessageId);
        await floor.TryDueAsync();

        var old = await floor.RowAsync(outbox);
        Assert.Equal(OutboxState.Cancelled, old.State);
        Assert.NotEqual(old.InternetMessageId, again.InternetMessageId);
        Assert.Contains($"References: {old.InternetMessageId}", System.Text.Encoding.ASCII.GetString(again.Mime), StringComparison.Ordinal);
        Assert.Equal("Queued Claimed Transmitting Sent", await floor.HistoryAsync(again.Id));
        Assert.Equal(RequestState.Sent, await floor.RequestStateAsync(request));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Drop_gives_the_words_back(DatabaseProvider provider)
    {
        await using var floor = await SendingFloor.OpenAsync(provider, SmtpFault.DotDropped);
        var (request, message, outbox) = await UndecidedAsync(floor);

        await SettleAsync(floor, outbox, SettleUnknown.Word.Drop);

        Assert.Equal("Queued Claimed Transmitting Unknown Cancelled", await floor.HistoryAsync(outbox));
        Assert.Equal(MessageState.Draft, (await floor.MessageAsync(message)).State);
        Assert.Equal(RequestState.Draft, await floor.RequestStateAsync(request));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_held_mail_is_released_or_dropped_by_its_user(DatabaseProvider provider)
    {
        await using var floor = await SendingFloor.OpenAsync(provider);
        var (_, _, released) = await HeldAsync(floor, "Rosalind");
        await SettleAsync(floor, released, SettleUnknown.Word.Send);
        await floor.TryDueAsync();
        var (_, message, dropped) = await HeldAsync(floor, "Quentin");
        await SettleAsync(floor, dropped, SettleUnknown.Word.Drop);

        Assert.Equal("Queued Held Queued Claimed Transmitting Sent", await floor.HistoryAsync(released));
        Assert.Equal("Queued Held Cancelled", await floor.HistoryAsync(dropped));
        Assert.Equal(MessageState.Draft, (await floor.MessageAsync(message)).State);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task What_is_settled_takes_no_second_word(DatabaseProvider provider)
    {
        await using var floor = await SendingFloor.OpenAsync(provider, SmtpFault.DotDropped);
        var (_, _, outbox) = await UndecidedAsync(floor);

        var words = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => RefusalAsync(floor, outbox))));

        Assert.Single(words, code => code is null);
        Assert.All(words.OfType<string>(), code => Assert.Equal("outbox.settled", code));
        Assert.Equal("Queued Claimed Transmitting Unknown Cancelled", await floor.HistoryAsync(outbox));
        Assert.Equal(1, await floor.LookAsync(db => db.Outbox.CountAsync(o => o.ResendOfId == outbox, SendingFloor.Ct)));
    }

    private static async Task<(RequestId, MessageId, OutboxId)> UndecidedAsync(SendingFloor floor)
    {
        var queued = await floor.QueueAsync();
        await floor.TryDueAsync();
        Assert.Equal(OutboxState.Unknown, (await floor.RowAsync(queued.Outbox)).State);
        return queued;
    }

    private static async Task<(RequestId, MessageId, OutboxId)> HeldAsync(SendingFloor floor, string name)
    {
        var queued = await floor.QueueAsync(name);
        floor.Pass(TimeSpan.FromHours(25));
        foreach (var claim in await floor.Get<Data.Outreach.OutboxClaims>().ExpiredAsync(floor.Now, SendingFloor.Ct))
            await floor.AsOwnerAsync<SendClaimed>(send => send.ExpireAsync(claim, SendingFloor.Ct));
        return queued;
    }

    private static Task SettleAsync(SendingFloor floor, OutboxId outbox, SettleUnknown.Word word) =>
        floor.AsOwnerAsync<SettleUnknown>(settle => settle.RunAsync(outbox, word, SendingFloor.Ct));

    private static async Task<string?> RefusalAsync(SendingFloor floor, OutboxId outbox)
    {
        try
        {
            await SettleAsync(floor, outbox, SettleUnknown.Word.Send);
            return null;
        }
        catch (RefusedException refused)
        {
            return refused.Code;
        }
    }
}
