using InfoInterview.Application.Contacts;
using InfoInterview.Application.Meetings;
using InfoInterview.Application.Outreach.Drafting;
using InfoInterview.Application.Outreach.Sending;
using InfoInterview.Application.Reminders;
using InfoInterview.Application.Requests;
using InfoInterview.Application.Tests.Outreach.Sending;
using InfoInterview.Application.Tests.Requests;
using InfoInterview.Data.Storage;
using InfoInterview.Domain;
using InfoInterview.Domain.Accounts;
using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Meetings;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Reminders;
using InfoInterview.Domain.Requests;
using InfoInterview.Domain.Time;
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

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task What_their_user_had_dropped_before_does_not_come_back_with_them(DatabaseProvider provider)
    {
        await using var floor = await AskFloor.OpenAsync(provider);
        var jane = await floor.PersonAsync("Jane");
        var id = await floor.SentAsync(jane);
        await floor.Get<DropReminder>().RunAsync(Assert.Single(await floor.LiveAsync(id)).Id, null, Ct);
        floor.Pass(TimeSpan.FromMinutes(1));

        await floor.Get<DeleteContacts>().RunAsync([jane], Ct);
        await floor.Get<RestoreContacts>().RunAsync([jane], Ct);

        Assert.Empty(await floor.LiveAsync(id));
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task A_mail_that_left_while_they_were_put_in_the_bin_keeps_the_old_reminder_ended(DatabaseProvider provider)
    {
        await using var floor = await AskFloor.OpenAsync(provider);
        var jane = await floor.PersonAsync("Jane");
        var id = await floor.SentAsync(jane);
        await floor.Get<DeleteContacts>().RunAsync([jane], Ct);
        floor.Pass(TimeSpan.FromMinutes(1));
        await floor.ApplyAsync(id, (request, context) => request.MarkNudged(floor.Now, context));

        await floor.Get<RestoreContacts>().RunAsync([jane], Ct);

        Assert.Equal([ReminderKind.CloseQuiet], (await floor.LiveAsync(id)).Select(r => r.Kind));
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Nothing_moves_with_somebody_in_the_bin_until_they_come_back(DatabaseProvider provider)
    {
        await using var floor = await AskFloor.OpenAsync(provider);
        var jane = await floor.PersonAsync("Jane", email: "jane@example.org");
        var id = await floor.SentAsync(jane);
        var (draft, unknown) = (await DraftAsync(floor, jane, id), await floor.MailAsync(id, jane, MessageKind.Nudge, OutboxState.Unknown));
        var due = (await floor.LiveAsync(id)).First().Id;
        await floor.Get<DeleteContacts>().RunAsync([jane], Ct);

        Func<Task>[] moves =
        [
            () => floor.Get<LogReply>().RunAsync(new LogReply.Input(id, ReplyKind.Yes, floor.Now), Ct),
            () => floor.Get<WithdrawRequest>().RunAsync(new WithdrawRequest.Input(id, ToldThem: false), Ct),
            () => floor.Get<NoteOpportunity>().RunAsync(id, Ct),
            () => floor.Get<CompleteReminder>().RunAsync(due, Ct),
            () => floor.Get<SnoozeReminder>().RunAsync(due, Snooze.OneDay, Ct),
            () => floor.Get<DropReminder>().RunAsync(due, null, Ct),
            () => floor.Get<SendMessage>().RunAsync(new SendMessage.Input(draft, Guid.CreateVersion7()), Ct),
            () => floor.Get<MarkSentAnotherWay>().RunAsync(new MarkSentAnotherWay.Input(draft, Channel.Phone, floor.Now), Ct),
            () => floor.Get<SettleUnknown>().RunAsync(unknown, SettleUnknown.Word.Send, Ct),
            () => floor.Get<WriteMessage>().RunAsync(new DraftSubject(MessageKind.Nudge, jane, id), Ct),
            () => floor.Get<StartRequest>().RunAsync(new StartRequest.Input(jane), Ct),
        ];
        foreach (var move in moves)
        {
            var refused = await Assert.ThrowsAsync<RefusedException>(move);
            Assert.Equal(("contact.in-bin", "Jane Doe is in the bin. Nothing was changed; bring them back to go on."), (refused.Code, refused.Message));
        }

        var page = (await floor.Get<RequestQueries>().FindAsync(id, Ct))!;
        Assert.Equal((RequestState.Sent, true, 0, 0), (page.State, page.Person.IsInBin, page.Steps.Count, page.Moves.Count));
        Assert.DoesNotContain((await floor.Get<TodayQueries>().LoadAsync(Ct)).Groups, g => g.Kind is not TodayGroupKind.Undecided);
        Assert.Equal("Jane Doe is in the bin. Nothing was changed; bring them back to go on.", (await floor.Get<ComposerQueries>().FindAsync(draft, Ct))!.Barred);

        await floor.Get<SettleUnknown>().RunAsync(unknown, SettleUnknown.Word.Drop, Ct);
        await floor.Get<RestoreContacts>().RunAsync([jane], Ct);
        await floor.Get<LogReply>().RunAsync(new LogReply.Input(id, ReplyKind.Yes, floor.Now), Ct);
        Assert.Equal(RequestState.Replied, (await floor.RequestAsync(id)).State);
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task What_comes_back_is_counted_by_the_days_of_now(DatabaseProvider provider)
    {
        await using var floor = await AskFloor.OpenAsync(provider);
        var jane = await floor.PersonAsync("Jane");
        var id = await floor.SentAsync(jane);
        var before = (await floor.LiveAsync(id)).Single(r => r.Kind is ReminderKind.Nudge).DueOn!.Value;
        await floor.Get<DeleteContacts>().RunAsync([jane], Ct);
        await floor.SeeAsync(async db =>
        {
            (await db.Preferences.SingleAsync(Ct)).BeAway([new TimeOff(new DateOnly(2026, 11, 23), new DateOnly(2026, 11, 24))]);
            return await db.SaveChangesAsync(Ct);
        });

        await floor.Get<RestoreContacts>().RunAsync([jane], Ct);

        Assert.Equal(before.AddDays(2), (await floor.LiveAsync(id)).Single(r => r.Kind is ReminderKind.Nudge).DueOn);
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Where_to_meet_somebody_in_the_bin_is_not_said(DatabaseProvider provider)
    {
        await using var floor = await AskFloor.OpenAsync(provider);
        var jane = await floor.PersonAsync("Jane");
        var meeting = await floor.MeetingAsync(await RequestQueriesTests.ScheduledAsync(floor, jane, new DateOnly(2026, 11, 26)));
        await floor.Get<DeleteContacts>().RunAsync([jane], Ct);

        var refused = await Assert.ThrowsAsync<RefusedException>(() => floor.Get<SayWhereToMeet>().RunAsync(new SayWhereToMeet.Input(meeting.Id, meeting.Sequence, MeetingMode.InPerson, "The mill", null), Ct));

        Assert.Equal("contact.in-bin", refused.Code);
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Whoever_asks_from_the_bin_not_to_be_contacted_is_heard(DatabaseProvider provider)
    {
        await using var floor = await AskFloor.OpenAsync(provider);
        var jane = await floor.PersonAsync("Jane");
        var id = await floor.SentAsync(jane);
        await floor.Get<DeleteContacts>().RunAsync([jane], Ct);
        floor.Pass(TimeSpan.FromMinutes(1));

        await floor.Get<LogOptOut>().RunAsync(new LogOptOut.Input(jane, floor.Now), Ct);

        Assert.Equal(RequestState.OptedOut, (await floor.RequestAsync(id)).State);
        await floor.Get<RestoreContacts>().RunAsync([jane], Ct);
        Assert.Empty(await floor.LiveAsync());
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task The_word_owed_to_whoever_led_to_somebody_in_the_bin_can_still_be_kept(DatabaseProvider provider)
    {
        await using var floor = await AskFloor.OpenAsync(provider);
        var (jane, ruth) = (await floor.PersonAsync("Jane"), await floor.PersonAsync("Ruth"));
        var id = await RequestQueriesTests.HeldAsync(floor, jane, ruth);
        await floor.Get<DeleteContacts>().RunAsync([jane], Ct);

        var owed = Assert.Single(await floor.LiveAsync());
        Assert.Equal((ReminderKind.ReportBack, ruth), (owed.Kind, owed.ContactId));
        await floor.Get<CompleteReminder>().RunAsync(owed.Id, Ct);

        Assert.NotNull((await floor.RequestAsync(id)).ReportedBackAt);
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

    private static Task<MessageId> DraftAsync(AskFloor floor, ContactId contact, RequestId request) => floor.SeeAsync(async db =>
    {
        db.AskerRecords.Add(AskerRecord.Create(db.Owner, "Jan Novak"));
        var message = Message.Draft(db.Owner, contact, request, null, MessageKind.Nudge, Channel.Email, "Hello", "Words", floor.Now);
        db.Messages.Add(message);
        await db.SaveChangesAsync(Ct);
        return message.Id;
    });
}
