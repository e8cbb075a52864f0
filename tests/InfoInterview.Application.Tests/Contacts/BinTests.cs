using InfoInterview.Application.Contacts;
using InfoInterview.Application.Requests;
using InfoInterview.Application.Tests.Outreach.Sending;
using InfoInterview.Application.Tests.Requests;
using InfoInterview.Data.Storage;
using InfoInterview.Domain;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Reminders;
using InfoInterview.Domain.Requests;
using InfoInterview.Testing;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Tests.Contacts;

public sealed class BinTests
{
    private static CancellationToken Ct => AskFloor.Ct;

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Nothing_is_due_about_somebody_in_the_bin_until_they_come_back(DatabaseProvider provider)
    {
        await using var floor = await AskFloor.OpenAsync(provider);
        var (jane, ruth) = (await floor.PersonAsync("Jane", at: "Acme"), await floor.PersonAsync("Ruth"));
        var (hers, other) = (await floor.SentAsync(jane), await floor.SentAsync(ruth));
        var before = (await floor.LiveAsync()).Select(r => (r.Id, r.DueOn)).ToHashSet();
        var theirs = (await floor.LiveAsync(other)).Select(r => r.Kind);

        await floor.Get<DeleteContacts>().RunAsync([jane], Ct);
        Assert.Empty(await floor.LiveAsync(hers));
        Assert.Equal(theirs, (await floor.LiveAsync()).Select(r => r.Kind));

        floor.Pass(TimeSpan.FromDays(2));
        await floor.Get<RestoreContacts>().RunAsync([jane], Ct);
        Assert.Equal(before, (await floor.LiveAsync()).Select(r => (r.Id, r.DueOn)).ToHashSet());
    }

    [Fact]
    public async Task What_their_user_had_dropped_before_does_not_come_back_with_them()
    {
        await using var floor = await AskFloor.OpenAsync(DatabaseProvider.Sqlite);
        var jane = await floor.PersonAsync("Jane");
        var id = await floor.SentAsync(jane);
        await floor.Get<Application.Reminders.DropReminder>().RunAsync(Assert.Single(await floor.LiveAsync(id)).Id, null, Ct);
        floor.Pass(TimeSpan.FromMinutes(1));

        await floor.Get<DeleteContacts>().RunAsync([jane], Ct);
        await floor.Get<RestoreContacts>().RunAsync([jane], Ct);

        Assert.Empty(await floor.LiveAsync(id));
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task An_answer_logged_while_they_were_in_the_bin_keeps_the_nudge_ended(DatabaseProvider provider)
    {
        await using var floor = await AskFloor.OpenAsync(provider);
        var jane = await floor.PersonAsync("Jane");
        var id = await floor.SentAsync(jane);
        await floor.Get<DeleteContacts>().RunAsync([jane], Ct);
        floor.Pass(TimeSpan.FromMinutes(1));
        await floor.Get<LogReply>().RunAsync(new LogReply.Input(id, ReplyKind.Yes, floor.Now), Ct);

        await floor.Get<RestoreContacts>().RunAsync([jane], Ct);

        Assert.Equal([ReminderKind.AnswerThem], (await floor.LiveAsync(id)).Select(r => r.Kind));
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task A_mail_that_waits_for_somebody_put_in_the_bin_is_a_draft_again(DatabaseProvider provider)
    {
        await using var floor = await AskFloor.OpenAsync(provider);
        var (jane, ruth) = (await floor.PersonAsync("Jane"), await floor.PersonAsync("Ruth"));
        var (hers, other) = (await floor.MailAsync(await floor.DraftAsync(jane), jane, MessageKind.RequestCold), await floor.MailAsync(null, ruth, MessageKind.KeepInTouch));

        Assert.Equal(new DeleteContacts.Result(1, 1), await floor.Get<DeleteContacts>().RunAsync([jane], Ct));

        Assert.Equal((OutboxState.Cancelled, OutboxState.Queued), (await floor.MailStateAsync(hers), await floor.MailStateAsync(other)));
        Assert.Equal(MessageState.Draft, await floor.SeeAsync(db => db.Messages.Where(m => m.ContactId == jane).Select(m => m.State).SingleAsync(Ct)));
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task A_mail_already_taken_up_does_not_leave_for_somebody_in_the_bin(DatabaseProvider provider)
    {
        await using var floor = await SendingFloor.OpenAsync(provider);
        var (_, message, outbox) = await floor.QueueAsync();
        var claim = await floor.ClaimAsync();
        var contact = (await floor.MessageAsync(message)).ContactId;
        await floor.LookAsync(db => db.Contacts.Where(c => c.Id == contact).ExecuteUpdateAsync(c => c.SetProperty(x => x.DeletedAt, (DateTimeOffset?)floor.Now), Ct));

        await floor.TryAsync(claim!);

        Assert.Empty(floor.Server.Contents);
        Assert.Equal("Queued Claimed Cancelled", await floor.HistoryAsync(outbox));
        Assert.Equal(MessageState.Draft, (await floor.MessageAsync(message)).State);
        Assert.Equal("contact.in-bin", (await Assert.ThrowsAsync<RefusedException>(() => floor.SendAsync(message))).Code);
    }
}
