using InfoInterview.Application.Outreach.Drafting;
using InfoInterview.Application.Outreach.Sending;
using InfoInterview.Application.Requests;
using InfoInterview.Data.Storage;
using InfoInterview.Domain;
using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Requests;
using InfoInterview.Testing;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Tests.Outreach.Sending;

/// <summary>A wish not to be contacted holds for the address, whichever contact has it too; and it is answered once.</summary>
public sealed class LeftAloneTests
{
    private const string Address = "rosalind@example.com";

    private static CancellationToken Ct => SendingFloor.Ct;

    public static IEnumerable<object[]> Databases => TestDatabase.All;

    [Theory, MemberData(nameof(Databases))]
    public async Task Nobody_is_written_to_at_the_address_of_somebody_who_asked_not_to_be_contacted(DatabaseProvider provider)
    {
        await using var floor = await SendingFloor.OpenAsync(provider);
        var contact = await floor.MeetAsync("Rosalind");
        var (request, message) = await floor.DraftAsync(contact);
        await OptedOutInTheBinAsync(floor, Address);

        Assert.Equal("contact.do-not-contact", (await Assert.ThrowsAsync<RefusedException>(() => floor.SendAsync(message))).Code);
        Assert.Contains("asked not to be contacted", (await floor.AsOwnerAsync<ComposerQueries, ComposerPage?>(queries => queries.FindAsync(message, Ct)))!.Barred, StringComparison.Ordinal);
        var written = await Assert.ThrowsAsync<RefusedException>(() => floor.AsOwnerAsync<WriteMessage>(write => write.RunAsync(new DraftSubject(MessageKind.Thanks, contact, request), Ct)));
        Assert.Equal("contact.do-not-contact", written.Code);
        Assert.Equal(0, await floor.LookAsync(db => db.Outbox.CountAsync(Ct)));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task The_last_look_stops_what_is_on_its_way_to_that_address(DatabaseProvider provider)
    {
        await using var floor = await SendingFloor.OpenAsync(provider);
        var (_, message, outbox) = await floor.QueueAsync();
        await OptedOutInTheBinAsync(floor, "ROSALIND@example.com");

        await floor.TryDueAsync();

        Assert.Equal("Queued Claimed Cancelled", await floor.HistoryAsync(outbox));
        Assert.Equal(MessageState.Draft, (await floor.MessageAsync(message)).State);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task The_wish_is_answered_once_for_all_their_requests(DatabaseProvider provider)
    {
        await using var floor = await SendingFloor.OpenAsync(provider);
        var (contact, one, two) = await OptedOutOfTwoAsync(floor);
        Assert.True(await MayAcknowledgeAsync(floor, one) && await MayAcknowledgeAsync(floor, two));

        var answer = await AnswerAsync(floor, contact, one);
        Assert.Equal(answer, await AnswerAsync(floor, contact, two));
        await floor.SendAsync(answer);

        Assert.False(await MayAcknowledgeAsync(floor, one) || await MayAcknowledgeAsync(floor, two));
        floor.Pass(TimeSpan.FromSeconds(11));
        await floor.TryDueAsync();
        Assert.Equal(MessageState.Sent, (await floor.MessageAsync(answer)).State);
        Assert.False(await MayAcknowledgeAsync(floor, one) || await MayAcknowledgeAsync(floor, two));
        Assert.Equal("contact.acknowledged", (await Assert.ThrowsAsync<RefusedException>(() => AnswerAsync(floor, contact, two))).Code);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_second_answer_neither_leaves_nor_is_logged(DatabaseProvider provider)
    {
        await using var floor = await SendingFloor.OpenAsync(provider);
        var (contact, one, two) = await OptedOutOfTwoAsync(floor);
        var (first, second) = (await AcknowledgementAsync(floor, contact, one), await AcknowledgementAsync(floor, contact, two));
        await floor.SendAsync(first);

        Assert.Equal("contact.acknowledged", (await Assert.ThrowsAsync<RefusedException>(() => floor.SendAsync(second))).Code);
        var logged = await Assert.ThrowsAsync<RefusedException>(() => floor.AsOwnerAsync<MarkSentAnotherWay>(mark => mark.RunAsync(
            new MarkSentAnotherWay.Input(second, Channel.Email, floor.Now) { OverrideReason = SendingFloor.Reason }, Ct)));
        Assert.Equal("contact.acknowledged", logged.Code);
        Assert.Equal(MessageState.Draft, (await floor.MessageAsync(second)).State);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Of_two_answers_queued_at_the_same_moment_one_leaves(DatabaseProvider provider)
    {
        await using var floor = await SendingFloor.OpenAsync(provider);
        var (contact, one, two) = await OptedOutOfTwoAsync(floor);
        var (first, second) = (await AcknowledgementAsync(floor, contact, one), await AcknowledgementAsync(floor, contact, two));
        await floor.SendAsync(first);
        await StateAsync(floor, first, MessageState.Draft);
        await floor.SendAsync(second);
        await StateAsync(floor, first, MessageState.OnItsWay);
        floor.Pass(TimeSpan.FromSeconds(11));

        await floor.TryDueAsync();
        await floor.TryDueAsync();

        Assert.Equal([OutboxState.Sent, OutboxState.Cancelled], (await floor.LookAsync(db => db.Outbox.Select(o => o.State).ToListAsync(Ct))).Order());
    }

    private static async Task OptedOutInTheBinAsync(SendingFloor floor, string address) => await floor.WriteAsync(db =>
    {
        var known = Contact.Create(floor.Owner, new ContactName("Rose", "Hart"), new ContactDetails(), floor.Now);
        known.AddEmail(EmailAddress.Parse(address));
        known.AskedNotToBeContacted("said so by phone", DateOnly.FromDateTime(floor.Now.UtcDateTime));
        known.Delete(floor.Now);
        db.Add(known);
    });

    private static async Task<(ContactId, RequestId, RequestId)> OptedOutOfTwoAsync(SendingFloor floor)
    {
        var contact = await floor.MeetAsync("Rosalind");
        var (one, two) = ((await floor.DraftAsync(contact)).Request, (await floor.DraftAsync(contact)).Request);
        await floor.AsOwnerAsync<LogOptOut>(log => log.RunAsync(new LogOptOut.Input(contact, floor.Now), Ct));
        return (contact, one, two);
    }

    private static async Task<MessageId> AnswerAsync(SendingFloor floor, ContactId contact, RequestId request)
    {
        var message = await floor.AsOwnerAsync<WriteMessage, MessageId>(write => write.RunAsync(new DraftSubject(MessageKind.OptOutAck, contact, request), Ct));
        var version = (await floor.MessageAsync(message)).Version;
        await floor.AsOwnerAsync<SaveDraft, int>(save => save.RunAsync(new SaveDraft.Input(message, version, Channel.Email, Letters.Subject, "I will not write again. All the best.\n\nJane Alvarez"), Ct));
        return message;
    }

    private static async Task<MessageId> AcknowledgementAsync(SendingFloor floor, ContactId contact, RequestId request)
    {
        var message = Message.Draft(floor.Owner, contact, request, null, MessageKind.OptOutAck, Channel.Email, Letters.Subject, "I will not write again. All the best.\n\nJane Alvarez", floor.Now);
        await floor.WriteAsync(db => db.Add(message));
        return message.Id;
    }

    private static Task<int> StateAsync(SendingFloor floor, MessageId message, MessageState state) =>
        floor.LookAsync(db => db.Messages.Where(m => m.Id == message).ExecuteUpdateAsync(m => m.SetProperty(x => x.State, state), Ct));

    private static async Task<bool> MayAcknowledgeAsync(SendingFloor floor, RequestId request) =>
        (await floor.AsOwnerAsync<RequestQueries, RequestPage?>(queries => queries.FindAsync(request, Ct)))!.MayAcknowledge;
}
