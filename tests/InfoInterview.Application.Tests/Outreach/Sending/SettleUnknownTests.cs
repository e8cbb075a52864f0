using InfoInterview.Application.Outreach.Drafting;
using InfoInterview.Application.Outreach.Sending;
using InfoInterview.Application.Requests;
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

    [Theory, MemberData(nameof(Databases))]
    public async Task Nothing_is_sent_again_to_somebody_who_asked_not_to_be_contacted(DatabaseProvider provider)
    {
        await using var floor = await SendingFloor.OpenAsync(provider, SmtpFault.DotDropped);
        var (request, _, outbox) = await UndecidedAsync(floor);
        var contact = await floor.LookAsync(db => db.Requests.Where(r => r.Id == request).Select(r => r.ContactId).SingleAsync(SendingFloor.Ct));
        await floor.AsOwnerAsync<LogOptOut>(log => log.RunAsync(new LogOptOut.Input(contact, floor.Now), SendingFloor.Ct));

        await RefusedAsync(floor, outbox, "contact.do-not-contact");
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Nothing_is_sent_again_to_an_address_whose_owner_asked_not_to_be_contacted(DatabaseProvider provider)
    {
        await using var floor = await SendingFloor.OpenAsync(provider, SmtpFault.DotDropped);
        var (_, _, outbox) = await UndecidedAsync(floor);
        await floor.LookAsync(db => db.Outbox.Where(o => o.Id == outbox).ExecuteUpdateAsync(o => o.SetProperty(x => x.Recipient, "rose@example.com"), SendingFloor.Ct));
        var rose = await floor.MeetAsync("Rose");
        await floor.AsOwnerAsync<LogOptOut>(log => log.RunAsync(new LogOptOut.Input(rose, floor.Now), SendingFloor.Ct));

        await RefusedAsync(floor, outbox, "contact.do-not-contact");
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_first_message_of_a_request_that_is_closed_is_not_sent_again(DatabaseProvider provider)
    {
        await using var floor = await SendingFloor.OpenAsync(provider, SmtpFault.DotDropped);
        var (request, _, outbox) = await UndecidedAsync(floor);
        await floor.AsOwnerAsync<LogDecline>(log => log.RunAsync(new LogDecline.Input(request, floor.Now, NoTime: true), SendingFloor.Ct));

        await RefusedAsync(floor, outbox, "request.closed");
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task What_asks_for_something_is_not_sent_again_once_they_said_no(DatabaseProvider provider)
    {
        await using var floor = await SendingFloor.OpenAsync(provider);
        var (request, _, _) = await floor.QueueAsync();
        await floor.TryDueAsync();
        await floor.AsOwnerAsync<LogReply>(log => log.RunAsync(new LogReply.Input(request, ReplyKind.Yes, floor.Now), SendingFloor.Ct));
        var times = await UndecidedAsync(floor, MessageKind.ProposeTimes, request);
        await floor.AsOwnerAsync<LogDecline>(log => log.RunAsync(new LogDecline.Input(request, floor.Now, NoTime: true), SendingFloor.Ct));

        await RefusedAsync(floor, times, "request.closed");
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_nudge_is_sent_again_only_until_they_answer(DatabaseProvider provider)
    {
        await using var floor = await SendingFloor.OpenAsync(provider);
        var (request, _, _) = await floor.QueueAsync();
        await floor.TryDueAsync();
        floor.Pass(TimeSpan.FromDays(10));
        var nudge = await UndecidedAsync(floor, MessageKind.Nudge, request);
        await SettleAsync(floor, nudge, SettleUnknown.Word.Send);
        var again = await floor.LookAsync(db => db.Outbox.Where(o => o.ResendOfId == nudge).Select(o => o.Id).SingleAsync(SendingFloor.Ct));
        await StateAsync(floor, again, OutboxState.Unknown);
        await floor.AsOwnerAsync<LogReply>(log => log.RunAsync(new LogReply.Input(request, ReplyKind.Yes, floor.Now), SendingFloor.Ct));

        await RefusedAsync(floor, again, "request.nudge-needless");
    }

    private static async Task<OutboxId> UndecidedAsync(SendingFloor floor, MessageKind kind, RequestId request)
    {
        var contact = await floor.LookAsync(db => db.Requests.Where(r => r.Id == request).Select(r => r.ContactId).SingleAsync(SendingFloor.Ct));
        var message = await floor.AsOwnerAsync<WriteMessage, MessageId>(write => write.RunAsync(new DraftSubject(kind, contact, request), SendingFloor.Ct));
        var version = (await floor.MessageAsync(message)).Version;
        await floor.AsOwnerAsync<SaveDraft, int>(save => save.RunAsync(new SaveDraft.Input(message, version, Channel.Email, "Re: river models", "Hi Rosalind,\n\nA word about our call.\n\nJane Alvarez"), SendingFloor.Ct));
        var row = (await floor.SendAsync(message)).Outbox;
        await StateAsync(floor, row, OutboxState.Unknown);
        return row;
    }

    private static Task<int> StateAsync(SendingFloor floor, OutboxId row, OutboxState state) =>
        floor.LookAsync(db => db.Outbox.Where(o => o.Id == row).ExecuteUpdateAsync(o => o.SetProperty(x => x.State, state), SendingFloor.Ct));

    // Refused with what to do instead, whether it is undecided or held; and it stays what it is.
    private static async Task RefusedAsync(SendingFloor floor, OutboxId row, string code)
    {
        foreach (var (state, next) in new[] { (OutboxState.Unknown, "Of this one, say that it was sent, or drop it."), (OutboxState.Held, "Drop this one.") })
        {
            await StateAsync(floor, row, state);
            var refused = await Assert.ThrowsAsync<RefusedException>(() => SettleAsync(floor, row, SettleUnknown.Word.Send));
            Assert.Equal(code, refused.Code);
            Assert.EndsWith(next, refused.Message, StringComparison.Ordinal);
            Assert.Equal(state, (await floor.RowAsync(row)).State);
        }

        Assert.Equal(0, await floor.LookAsync(db => db.Outbox.CountAsync(o => o.ResendOfId == row, SendingFloor.Ct)));
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
