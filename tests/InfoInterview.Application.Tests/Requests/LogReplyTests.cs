using InfoInterview.Application.Requests;
using InfoInterview.Data.Storage;
using InfoInterview.Domain;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Reminders;
using InfoInterview.Domain.Requests;
using InfoInterview.Testing;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Tests.Requests;

/// <summary>Acceptance checks 4 and 5 of docs/method.md, and what a reply does to mails on their way.</summary>
public sealed class LogReplyTests
{
    private static CancellationToken Ct => AskFloor.Ct;

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task A_reply_to_a_sent_message_stops_its_follow_ups(DatabaseProvider provider)
    {
        await using var floor = await AskFloor.OpenAsync(provider);
        var jane = await floor.PersonAsync("Jane", at: "Acme");
        var id = await floor.SentAsync(jane);
        Assert.Equal([ReminderKind.TrySecond, ReminderKind.Nudge], (await floor.LiveAsync(id)).Select(r => r.Kind).Order());
        floor.Pass(TimeSpan.FromDays(1));

        var taken = await floor.Get<LogReply>().RunAsync(new LogReply.Input(id, ReplyKind.Yes, floor.Now) { Words = new TheirWords("Happy to.") }, Ct);

        Assert.Equal(RequestState.Replied, taken.State);
        Assert.Equal([ReminderKind.AnswerThem], (await floor.LiveAsync(id)).Select(r => r.Kind));
        var words = await floor.SeeAsync(db => db.Messages.SingleAsync(m => m.RequestId == id, Ct));
        Assert.Equal((MessageState.Received, "Happy to."), (words.State, words.Body));
        Assert.Equal(floor.Now, await floor.SeeAsync(db => db.Contacts.Where(c => c.Id == jane).Select(c => c.LastInteractionAt).SingleAsync(Ct)));
    }

    [Theory]
    [EachDatabase(OutboxState.Queued)]
    [EachDatabase(OutboxState.Claimed)]
    [EachDatabase(OutboxState.Held)]
    public async Task A_reply_takes_back_the_nudge_that_has_not_begun_to_leave_and_keeps_its_words(DatabaseProvider provider, OutboxState state)
    {
        await using var floor = await AskFloor.OpenAsync(provider);
        var jane = await floor.PersonAsync("Jane");
        var id = await floor.SentAsync(jane);
        var nudge = await floor.MailAsync(id, jane, MessageKind.Nudge, state);
        var thanks = await floor.MailAsync(id, jane, MessageKind.Thanks);

        var taken = await floor.Get<LogReply>().RunAsync(new LogReply.Input(id, ReplyKind.Question, floor.Now), Ct);

        Assert.Equal(1, taken.MailsTakenBack);
        Assert.Equal(OutboxState.Cancelled, await floor.MailStateAsync(nudge));
        Assert.Equal(OutboxState.Queued, await floor.MailStateAsync(thanks));
        var draft = await floor.SeeAsync(db => db.Messages.SingleAsync(m => m.Kind == MessageKind.Nudge, Ct));
        Assert.Equal((MessageState.Draft, "Words of mine"), (draft.State, draft.Body));
    }

    [Theory]
    [EachDatabase(OutboxState.Transmitting)]
    [EachDatabase(OutboxState.Unknown)]
    public async Task What_may_have_left_already_is_left_as_it_is(DatabaseProvider provider, OutboxState state)
    {
        await using var floor = await AskFloor.OpenAsync(provider);
        var jane = await floor.PersonAsync("Jane");
        var id = await floor.SentAsync(jane);
        var nudge = await floor.MailAsync(id, jane, MessageKind.Nudge, state);

        var taken = await floor.Get<LogReply>().RunAsync(new LogReply.Input(id, ReplyKind.Yes, floor.Now), Ct);

        Assert.Equal(0, taken.MailsTakenBack);
        Assert.Equal(state, await floor.MailStateAsync(nudge));
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task A_refused_reply_takes_nothing_back(DatabaseProvider provider)
    {
        await using var floor = await AskFloor.OpenAsync(provider);
        var jane = await floor.PersonAsync("Jane");
        var id = await floor.SentAsync(jane);
        var nudge = await floor.MailAsync(id, jane, MessageKind.Nudge);

        var refused = await Assert.ThrowsAsync<RefusedException>(() => floor.Get<LogReply>().RunAsync(new LogReply.Input(id, ReplyKind.Yes, floor.Now.AddHours(1)), Ct));

        Assert.Equal("request.in-future", refused.Code);
        Assert.Equal(OutboxState.Queued, await floor.MailStateAsync(nudge));
        Assert.Equal(RequestState.Sent, (await floor.RequestAsync(id)).State);
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task An_absence_keeps_the_state_and_moves_the_nudge_two_business_days_past_its_end(DatabaseProvider provider)
    {
        await using var floor = await AskFloor.OpenAsync(provider);
        var id = await floor.SentAsync(await floor.PersonAsync("Jane"));

        await floor.Get<LogReply>().RunAsync(new LogReply.Input(id, ReplyKind.OutOfOffice, floor.Now) { Until = new DateOnly(2026, 12, 4) }, Ct);

        Assert.Equal(RequestState.Sent, (await floor.RequestAsync(id)).State);
        var nudge = Assert.Single(await floor.LiveAsync(id));
        Assert.Equal((ReminderKind.Nudge, new DateOnly(2026, 12, 8), new DateOnly(2026, 12, 1)), (nudge.Kind, nudge.DueOn, nudge.OriginalDueOn));
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task A_late_reply_opens_the_request_again(DatabaseProvider provider)
    {
        await using var floor = await AskFloor.OpenAsync(provider);
        var id = await floor.NudgedAsync(await floor.PersonAsync("Jane"));
        await floor.Get<CloseQuiet>().RunAsync(id, Ct);

        await floor.Get<LogReply>().RunAsync(new LogReply.Input(id, ReplyKind.Yes, floor.Now), Ct);

        Assert.Equal(RequestState.Replied, (await floor.RequestAsync(id)).State);
        Assert.Equal([ReminderKind.AnswerThem], (await floor.LiveAsync(id)).Select(r => r.Kind));
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Two_windows_at_once_leave_one_history(DatabaseProvider provider)
    {
        await using var floor = await AskFloor.OpenAsync(provider);
        var id = await floor.SentAsync(await floor.PersonAsync("Jane"));

        var refusals = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(async () =>
        {
            await using var window = floor.Database.ActingFor(floor.Owner);
            var log = (LogReply)window.ServiceProvider.GetService(typeof(LogReply))!;
            return await Record.ExceptionAsync(() => log.RunAsync(new LogReply.Input(id, ReplyKind.Yes, floor.Now), Ct));
        })));

        Assert.All(refusals, refusal => Assert.True(refusal is null or RefusedException { Code: "row.stale" }, $"{refusal}"));
        Assert.Contains(refusals, refusal => refusal is null);
        var logged = refusals.Count(refusal => refusal is null);
        var numbers = await floor.SeeAsync(db => db.RequestEvents.Where(e => e.RequestId == id).OrderBy(e => e.Number).Select(e => e.Number).ToListAsync(Ct));
        Assert.Equal(Enumerable.Range(1, 2 + logged), numbers);
        Assert.Single(await floor.LiveAsync(id), r => r.Kind == ReminderKind.AnswerThem);
    }
}
