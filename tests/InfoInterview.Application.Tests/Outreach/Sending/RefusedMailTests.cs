using InfoInterview.Application.Outreach.Drafting;
using InfoInterview.Application.Outreach.Messages;
using InfoInterview.Application.Reminders;
using InfoInterview.Data.Storage;
using InfoInterview.Domain;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Requests;
using InfoInterview.Testing;
using InfoInterview.Testing.Servers;

namespace InfoInterview.Application.Tests.Outreach.Sending;

/// <summary>A server's no is told where its writer looks, until the draft is sent or thrown away.</summary>
public sealed class RefusedMailTests
{
    private static CancellationToken Ct => SendingFloor.Ct;

    public static IEnumerable<object[]> Databases => TestDatabase.All;

    [Theory, MemberData(nameof(Databases))]
    public async Task A_refusal_is_told_with_the_servers_words_until_the_draft_is_sent(DatabaseProvider provider)
    {
        await using var floor = await SendingFloor.OpenAsync(provider, SmtpFault.DotRefused);
        var (request, message, outbox) = await floor.QueueAsync();
        await floor.TryDueAsync();
        var said = (await floor.RowAsync(outbox)).LastText!;

        var waiting = Assert.Single(await WaitingAsync(floor));
        Assert.Equal((outbox, message, OutboxState.Failed, said), (waiting.Id, waiting.MessageId, waiting.State, waiting.LastText));
        var row = Assert.Single(await UndecidedAsync(floor));
        Assert.Equal(("Your message to Rosalind Hart was refused", $"/messages/{message}"), (row.Words.TitleText, row.Words.Action.Url));
        Assert.Contains(said, row.Words.Reason, StringComparison.Ordinal);
        Assert.Equal(1, (await CountsAsync(floor)).Messages);
        var page = await floor.AsOwnerAsync<ComposerQueries, ComposerPage?>(queries => queries.FindAsync(message, Ct));
        Assert.Equal((OutboxState.Failed, said, MessageState.Draft), (page!.OnItsWay!.State, page.OnItsWay.LastText, page.State));

        floor.Server.Fault = SmtpFault.None;
        await floor.SendAsync(message);
        Assert.Empty(await WaitingAsync(floor));
        floor.Pass(TimeSpan.FromSeconds(11));
        await floor.TryDueAsync();

        Assert.Equal(RequestState.Sent, await floor.RequestStateAsync(request));
        Assert.Empty(await WaitingAsync(floor));
        Assert.Equal(0, (await CountsAsync(floor)).Messages);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Of_two_refusals_of_one_draft_the_later_one_is_told(DatabaseProvider provider)
    {
        await using var floor = await SendingFloor.OpenAsync(provider, SmtpFault.DotRefused);
        var (_, message, _) = await floor.QueueAsync();
        await floor.TryDueAsync();
        var again = await floor.SendAsync(message);
        floor.Pass(TimeSpan.FromSeconds(11));
        await floor.TryDueAsync();

        Assert.Equal(again.Outbox, Assert.Single(await WaitingAsync(floor)).Id);
        Assert.Equal(again.Outbox, Assert.Single(await UndecidedAsync(floor)).Outbox);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_refused_draft_that_is_thrown_away_is_told_no_more_unless_it_is_brought_back(DatabaseProvider provider)
    {
        await using var floor = await SendingFloor.OpenAsync(provider, SmtpFault.DotRefused);
        var contact = await floor.MeetAsync("Rosalind");
        var message = await floor.AsOwnerAsync<WriteMessage, MessageId>(write => write.RunAsync(new DraftSubject(MessageKind.KeepInTouch, contact), Ct));
        await floor.AsOwnerAsync<SaveDraft, int>(save => save.RunAsync(new SaveDraft.Input(message, 1, Channel.Email, "A word", "Hi Rosalind,\n\nA short word from Leeds.\n\nJane Alvarez"), Ct));
        await floor.SendAsync(message);
        floor.Pass(TimeSpan.FromSeconds(11));
        await floor.TryDueAsync();
        Assert.Single(await WaitingAsync(floor));

        await floor.AsOwnerAsync<DiscardDraft>(discard => discard.RunAsync(message, Ct));
        Assert.Empty(await WaitingAsync(floor));
        await floor.AsOwnerAsync<BringDraftBack>(back => back.RunAsync(message, Ct));

        Assert.Single(await WaitingAsync(floor));
        Assert.Equal(MessageState.Draft, (await floor.MessageAsync(message)).State);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task The_first_message_of_a_draft_request_goes_only_with_its_request(DatabaseProvider provider)
    {
        await using var floor = await SendingFloor.OpenAsync(provider);
        var (_, message) = await floor.DraftAsync(await floor.MeetAsync("Rosalind"));

        var refused = await Assert.ThrowsAsync<RefusedException>(() => floor.AsOwnerAsync<DiscardDraft>(discard => discard.RunAsync(message, Ct)));

        Assert.Equal("message.of-draft-request", refused.Code);
        Assert.Equal(MessageState.Draft, (await floor.MessageAsync(message)).State);
    }

    private static Task<IReadOnlyList<WaitingRow>> WaitingAsync(SendingFloor floor) => floor.AsOwnerAsync<MessageQueries, IReadOnlyList<WaitingRow>>(queries => queries.WaitingAsync(Ct));

    private static Task<NavCounts> CountsAsync(SendingFloor floor) => floor.AsOwnerAsync<TodayQueries, NavCounts>(queries => queries.CountsAsync(Ct));

    private static async Task<IEnumerable<TodayRow>> UndecidedAsync(SendingFloor floor) =>
        (await floor.AsOwnerAsync<TodayQueries, TodayPage>(queries => queries.LoadAsync(Ct))).Groups.Where(g => g.Kind is TodayGroupKind.Undecided).SelectMany(g => g.Rows);
}
