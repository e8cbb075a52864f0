using InfoInterview.Application.Accounts;
using InfoInterview.Application.Outreach.Incoming;
using InfoInterview.Application.Outreach.Sending;
using InfoInterview.Application.Tests.Outreach.Sending;
using InfoInterview.Data.Outreach;
using InfoInterview.Data.Storage;
using InfoInterview.Domain;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Outreach.Mailboxes;
using InfoInterview.Domain.Requests;
using InfoInterview.Testing;
using InfoInterview.Testing.Servers;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Tests.Outreach.Incoming;

/// <summary>A real mailbox is connected and read, and the copies of what left are looked for in it.</summary>
public sealed class ReadMailboxTests
{
    private static CancellationToken Ct => SendingFloor.Ct;

    public static IEnumerable<object[]> Databases => TestDatabase.All;

    [Theory, MemberData(nameof(Databases))]
    public async Task A_mailbox_that_cannot_be_read_is_saved_nowhere_and_its_server_is_quoted(DatabaseProvider provider)
    {
        await using var room = await Room.OpenAsync(provider);

        var wrong = await room.ConnectAsync(password: "not this one");

        Assert.False(wrong.Worked);
        Assert.Contains("localhost", wrong.Sentence, StringComparison.Ordinal);
        Assert.Equal(0, await room.Floor.LookAsync(db => db.Mailboxes.CountAsync(Ct)));
        Assert.True((await room.ConnectAsync()).Worked);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task The_password_for_sending_is_shown_to_no_other_server(DatabaseProvider provider)
    {
        await using var floor = await SendingFloor.OpenAsync(provider);
        var elsewhere = new ConnectMailbox.Input("imap.elsewhere.example", 993, TlsMode.ImplicitTls);

        Assert.Equal("mailbox.password-missing", (await Assert.ThrowsAsync<RefusedException>(() => floor.AsOwnerAsync<ConnectMailbox>(connect => connect.RunAsync(elsewhere, Ct)))).Code);

        var account = await floor.AccountAsync();
        var mailbox = Mailbox.Of(account, floor.Now);
        mailbox.Connect("127.0.0.1", 143, TlsMode.None, null, null, floor.Now);
        Assert.Equal("secret", floor.Get<MailboxRoutes>().Of(mailbox, account).Password);
        mailbox.Connect("imap.elsewhere.example", 993, TlsMode.ImplicitTls, null, null, floor.Now);
        Assert.Null(floor.Get<MailboxRoutes>().Of(mailbox, account).Password);
        mailbox.Connect("imap.elsewhere.example", 993, TlsMode.ImplicitTls, null, floor.Get<MailSecrets>().Protect(floor.Owner, "other"), floor.Now);
        mailbox.Connect("imap.third.example", 993, TlsMode.ImplicitTls, null, null, floor.Now);
        Assert.Null(mailbox.ProtectedPassword);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task What_is_there_is_taken_in_once_and_the_reading_is_dated(DatabaseProvider provider)
    {
        await using var room = await Room.OpenAsync(provider);
        var ours = await room.AskAsync();
        await room.ConnectAsync();
        room.Arrives(Postman.Letter(ours.Recipient, "Gladly.", $"In-Reply-To: {ours.InternetMessageId}\n"));
        room.Arrives(Postman.Letter("stranger@example.net", "Buy this."));

        await room.ReadAsync();
        await room.ReadAsync();

        Assert.Equal(1, await room.Floor.LookAsync(db => db.ReceivedMails.CountAsync(Ct)));
        Assert.Equal(RequestState.Replied, await room.Floor.RequestStateAsync(ours.RequestId!.Value));
        var mailbox = await room.MailboxAsync();
        Assert.Equal((room.Floor.Now, null, 2L), (mailbox.ReadAt, mailbox.Problem, mailbox.LastUid));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Only_whoever_holds_a_mailbox_reads_it(DatabaseProvider provider)
    {
        await using var room = await Room.OpenAsync(provider);
        await room.ConnectAsync();
        var claims = room.Floor.Get<MailboxClaims>();

        Assert.Single(await claims.TakeAsync("one", "one:1", [], room.Floor.Now, Ct));
        Assert.Empty(await claims.TakeAsync("two", "two:1", [], room.Floor.Now, Ct));
        Assert.Single(await claims.TakeAsync("one", "one:2", [], room.Floor.Now, Ct));
        room.Floor.Pass(MailboxClaims.Lease);
        Assert.Single(await claims.TakeAsync("two", "two:1", [], room.Floor.Now, Ct));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task An_older_hold_takes_in_nothing_and_whoever_moves_the_account_names_the_mailbox_anew(DatabaseProvider provider)
    {
        await using var floor = await SendingFloor.OpenAsync(provider);
        var postman = await Postman.ConnectAsync(floor);
        Assert.Single(await floor.Get<MailboxClaims>().TakeAsync("one", "one:2", [], floor.Now, Ct));
        Assert.Equal(TakeInMail.Result.NotMine, await postman.BringAsync(Postman.Letter("rosalind@example.com", "Gladly.")));

        await floor.AsOwnerAsync<ConnectMailAccount, string?>(connect => connect.RunAsync(new ConnectMailAccount.Input("Jane Alvarez", "jane@example.org", "smtp.other.example", 465, TlsMode.ImplicitTls) { UserName = "jane", Password = "new" }, Ct));

        var mailbox = await postman.MailboxAsync();
        Assert.Equal((true, null, 0L), (mailbox.IsPaused, mailbox.UidValidity, mailbox.LastUid));
        Assert.StartsWith("Your account is at another server now.", mailbox.Problem, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_copy_in_Sent_settles_what_nobody_knew(DatabaseProvider provider)
    {
        await using var room = await Room.OpenAsync(provider, SmtpFault.DotDropped);
        var (request, _, outbox) = await room.Floor.QueueAsync();
        await room.Floor.TryDueAsync();
        Assert.Equal(OutboxState.Unknown, (await room.Floor.RowAsync(outbox)).State);
        await room.ConnectAsync();
        await room.ReadAsync();
        Assert.Equal(OutboxState.Unknown, (await room.Floor.RowAsync(outbox)).State);

        await room.FileInSentAsync(await room.Floor.RowAsync(outbox), "<theirs@provider.example>");
        room.Floor.Pass(TimeSpan.FromSeconds(31));
        await room.ReadAsync();

        var row = await room.Floor.RowAsync(outbox);
        Assert.Equal((OutboxState.Sent, "found in Sent", "<theirs@provider.example>", null), (row.State, row.Evidence, row.WireMessageId, row.ProbeAt));
        Assert.Equal(RequestState.Sent, await room.Floor.RequestStateAsync(request));
        Assert.Equal(SentCopies.ByServer, (await room.MailboxAsync()).SentCopies);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Where_nobody_files_what_left_we_do_and_once(DatabaseProvider provider)
    {
        await using var room = await Room.OpenAsync(provider);
        var ours = await room.AskAsync();
        await room.ConnectAsync();

        for (var look = 0; look < 4; look++)
        {
            await room.ReadAsync();
            room.Floor.Pass(TimeSpan.FromMinutes(3));
        }

        Assert.Equal(SentCopies.ByUs, (await room.MailboxAsync()).SentCopies);
        Assert.Equal(1, await room.CountInSentAsync(ours.InternetMessageId));
        Assert.Null((await room.Floor.RowAsync(ours.Id)).ProbeAt);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_nudge_is_held_while_replies_could_not_be_checked_and_leaves_when_its_user_says_so(DatabaseProvider provider)
    {
        await using var room = await Room.OpenAsync(provider);
        var ours = await room.AskAsync();
        await room.ConnectAsync();
        await room.ReadAsync();
        room.Floor.Pass(TimeSpan.FromDays(14));
        var nudge = await room.Floor.AsOwnerAsync<Application.Outreach.Drafting.WriteMessage, MessageId>(write => write.RunAsync(new(MessageKind.Nudge, ours.ContactId!.Value, ours.RequestId), Ct));
        var queued = await room.Floor.SendAsync(nudge);
        room.Floor.Pass(TimeSpan.FromSeconds(11));
        await room.Floor.TryDueAsync();
        Assert.Equal("Queued Claimed Queued", await room.Floor.HistoryAsync(queued.Outbox));
        room.Floor.Pass(UnreadMailbox.Longest);
        await room.Floor.TryDueAsync();

        var held = await room.Floor.RowAsync(queued.Outbox);
        Assert.Equal(OutboxState.Held, held.State);
        Assert.StartsWith("Replies could not be checked since", held.LastText, StringComparison.Ordinal);

        await room.Floor.AsOwnerAsync<SettleUnknown>(settle => settle.RunAsync(queued.Outbox, SettleUnknown.Word.Send, Ct));
        await room.Floor.TryDueAsync();
        Assert.Equal("Queued Claimed Queued Claimed Held Queued Claimed Transmitting Sent", await room.Floor.HistoryAsync(queued.Outbox));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_nudge_leaves_when_the_mailbox_was_just_read_or_its_user_stopped_reading(DatabaseProvider provider)
    {
        await using var room = await Room.OpenAsync(provider);
        var (one, other) = (await room.AskAsync(), await room.AskAsync("Quentin"));
        await room.ConnectAsync();
        room.Floor.Pass(TimeSpan.FromDays(14));
        await room.ReadAsync();
        var first = await NudgeAsync(room, one);
        await room.Floor.AsOwnerAsync<StopReading>(stop => stop.RunAsync(Ct));
        room.Floor.Pass(TimeSpan.FromHours(1));
        var second = await NudgeAsync(room, other);

        Assert.Equal((OutboxState.Sent, OutboxState.Sent), ((await room.Floor.RowAsync(first)).State, (await room.Floor.RowAsync(second)).State));
    }

    private static async Task<OutboxId> NudgeAsync(Room room, OutboxMessage ours)
    {
        var nudge = await room.Floor.AsOwnerAsync<Application.Outreach.Drafting.WriteMessage, MessageId>(write => write.RunAsync(new(MessageKind.Nudge, ours.ContactId!.Value, ours.RequestId), Ct));
        var queued = await room.Floor.SendAsync(nudge);
        room.Floor.Pass(TimeSpan.FromSeconds(11));
        await room.Floor.TryDueAsync();
        return queued.Outbox;
    }
}
