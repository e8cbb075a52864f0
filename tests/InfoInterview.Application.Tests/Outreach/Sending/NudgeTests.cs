using InfoInterview.Application.Outreach.Drafting;
using InfoInterview.Application.Requests;
using InfoInterview.Data.Storage;
using InfoInterview.Domain;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Requests;
using InfoInterview.Testing;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Tests.Outreach.Sending;

/// <summary>Nobody who answered is chased: docs/method.md, the reply after the nudge was drafted.</summary>
public sealed class NudgeTests
{
    private static CancellationToken Ct => SendingFloor.Ct;

    public static IEnumerable<object[]> Databases => TestDatabase.All;

    [Theory, MemberData(nameof(Databases))]
    public async Task A_nudge_drafted_before_the_reply_is_kept_but_does_not_leave_and_its_page_says_why(DatabaseProvider provider)
    {
        await using var floor = await SendingFloor.OpenAsync(provider);
        var (request, nudge) = await NudgeAsync(floor);
        Assert.Null((await PageAsync(floor, nudge)).Barred);
        await floor.SendAsync(nudge);
        await AnswerAsync(floor, request);

        var refused = await Assert.ThrowsAsync<RefusedException>(() => floor.SendAsync(nudge));

        Assert.Equal("request.nudge-needless", refused.Code);
        Assert.Equal(refused.Message, (await PageAsync(floor, nudge)).Barred);
        Assert.Equal(MessageState.Draft, (await floor.MessageAsync(nudge)).State);
        Assert.Equal(0, await floor.LookAsync(db => db.Outbox.CountAsync(o => o.State == OutboxState.Queued, Ct)));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_nudge_more_than_is_kind_does_not_leave(DatabaseProvider provider)
    {
        await using var floor = await SendingFloor.OpenAsync(provider);
        var (request, nudge) = await NudgeAsync(floor);
        await floor.SendAsync(nudge);
        floor.Pass(TimeSpan.FromSeconds(11));
        await floor.TryDueAsync();
        Assert.Equal(RequestState.Nudged, await floor.RequestStateAsync(request));

        var refused = await Assert.ThrowsAsync<RefusedException>(async () => await floor.SendAsync(await WriteAsync(floor, request, MessageKind.Nudge)));

        Assert.Equal("request.nudge-cap", refused.Code);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_nudge_waits_for_the_other_message_that_is_on_its_way(DatabaseProvider provider)
    {
        await using var floor = await SendingFloor.OpenAsync(provider);
        var (request, nudge) = await NudgeAsync(floor);
        await floor.SendAsync(await WriteAsync(floor, request, MessageKind.ProposeTimes));

        var refused = await Assert.ThrowsAsync<RefusedException>(() => floor.SendAsync(nudge));

        Assert.Equal("request.on-its-way", refused.Code);
        Assert.Equal(refused.Message, (await PageAsync(floor, nudge)).Barred);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_nudge_that_slipped_past_the_reply_is_stopped_at_the_last_look(DatabaseProvider provider)
    {
        await using var floor = await SendingFloor.OpenAsync(provider);
        var (request, nudge) = await NudgeAsync(floor);
        var queued = await floor.SendAsync(nudge);
        floor.Pass(TimeSpan.FromSeconds(11));
        var left = floor.Server.Contents.Count;
        await floor.LookAsync(db => db.Requests.Where(r => r.Id == request).ExecuteUpdateAsync(r => r.SetProperty(x => x.State, RequestState.Replied), Ct));

        await floor.TryDueAsync();

        Assert.Equal(left, floor.Server.Contents.Count);
        Assert.Equal("Queued Claimed Cancelled", await floor.HistoryAsync(queued.Outbox));
        Assert.Equal(MessageState.Draft, (await floor.MessageAsync(nudge)).State);
    }

    private static async Task<(RequestId Request, MessageId Nudge)> NudgeAsync(SendingFloor floor)
    {
        var (request, _, _) = await floor.QueueAsync();
        await floor.TryDueAsync();
        floor.Pass(TimeSpan.FromDays(7));
        return (request, await WriteAsync(floor, request, MessageKind.Nudge));
    }

    private static async Task<MessageId> WriteAsync(SendingFloor floor, RequestId request, MessageKind kind)
    {
        var contact = await floor.LookAsync(db => db.Requests.Where(r => r.Id == request).Select(r => r.ContactId).SingleAsync(Ct));
        var message = await floor.AsOwnerAsync<WriteMessage, MessageId>(write => write.RunAsync(new DraftSubject(kind, contact, request), Ct));
        var version = (await floor.MessageAsync(message)).Version;
        await floor.AsOwnerAsync<SaveDraft, int>(save => save.RunAsync(new SaveDraft.Input(message, version, Channel.Email, "Re: river models", "Hi Rosalind,\n\nA short word in case my note was buried.\n\nJane Alvarez"), Ct));
        return message;
    }

    private static Task AnswerAsync(SendingFloor floor, RequestId request) =>
        floor.AsOwnerAsync<LogReply>(log => log.RunAsync(new LogReply.Input(request, ReplyKind.Yes, floor.Now), Ct));

    private static async Task<ComposerPage> PageAsync(SendingFloor floor, MessageId id) =>
        (await floor.AsOwnerAsync<ComposerQueries, ComposerPage?>(queries => queries.FindAsync(id, Ct)))!;
}
