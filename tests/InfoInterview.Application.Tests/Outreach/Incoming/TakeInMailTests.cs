using InfoInterview.Application.Outreach.Incoming;
using InfoInterview.Application.Requests;
using InfoInterview.Application.Tests.Outreach.Sending;
using InfoInterview.Data.Storage;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Outreach.Incoming;
using InfoInterview.Domain.Reminders;
using InfoInterview.Domain.Requests;
using InfoInterview.Testing;
using InfoInterview.Testing.Servers;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Tests.Outreach.Incoming;

/// <summary>An answer lands on the person it is from, moves their request, and counts once.</summary>
public sealed class TakeInMailTests
{
    private const string Yes = "Gladly. Any morning next week suits me.";

    private static CancellationToken Ct => SendingFloor.Ct;

    public static IEnumerable<object[]> Databases => TestDatabase.All;

    [Theory, MemberData(nameof(Databases))]
    public async Task An_answer_in_the_thread_is_kept_and_its_user_is_asked_what_it_says(DatabaseProvider provider)
    {
        await using var floor = await SendingFloor.OpenAsync(provider);
        var postman = await Postman.ConnectAsync(floor);
        var (request, ours) = await AskedAsync(floor);

        Assert.Equal(TakeInMail.Result.Taken, await postman.AnswerAsync(ours, $"{Yes}\n\nOn Mon, 2 Mar 2026 at 09:15, Jane Alvarez wrote:\n> Hello,\n> would you have 15 minutes?"));

        var page = await PageAsync(floor, request);
        Assert.Equal((RequestState.Replied, "Wrote back"), (page.State, page.Row.StateWords));
        Assert.Equal((MailDoubt.WhatTheySaid, Yes), (page.Heard!.Doubt, page.Heard.Said));
        Assert.Equal(("Rosalind wrote back", Yes), (page.Thread[0].Title, page.Thread[0].Body));
        Assert.NotNull(page.Thread[0].Received);
        var received = Assert.Single(await postman.ReceivedAsync());
        Assert.Equal((IncomingKind.Human, MatchedBy.Thread), (received.Kind, received.Match));
        Assert.Contains("> would you have 15 minutes?", received.Text, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task The_same_mail_counts_once_whatever_number_its_server_gives_it(DatabaseProvider provider)
    {
        await using var floor = await SendingFloor.OpenAsync(provider);
        var postman = await Postman.ConnectAsync(floor);
        var (_, ours) = await AskedAsync(floor);
        var letter = Postman.Letter(ours.Recipient, Yes, $"In-Reply-To: {ours.InternetMessageId}\n");

        Assert.Equal(TakeInMail.Result.Taken, await postman.BringAsync(letter));
        Assert.Equal(TakeInMail.Result.Known, await postman.BringAsync(letter));

        Assert.Single(await postman.ReceivedAsync());
        Assert.Equal(1, await floor.LookAsync(db => db.Messages.CountAsync(m => m.State == MessageState.Received, Ct)));
        Assert.Equal((7L, 2L), ((await postman.MailboxAsync()).UidValidity, (await postman.MailboxAsync()).LastUid));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Whoever_is_asked_is_known_by_their_address_in_whatever_thread(DatabaseProvider provider)
    {
        await using var floor = await SendingFloor.OpenAsync(provider);
        var postman = await Postman.ConnectAsync(floor);
        var (request, ours) = await AskedAsync(floor);

        Assert.Equal(TakeInMail.Result.Taken, await postman.BringAsync(Postman.Letter(ours.Recipient.ToUpperInvariant(), Yes, subject: "Your question")));

        Assert.Equal(RequestState.Replied, await floor.RequestStateAsync(request));
        Assert.Equal(MatchedBy.Sender, (await postman.ReceivedAsync())[0].Match);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Mail_of_nobody_here_leaves_nothing_but_the_place_where_the_reading_stands(DatabaseProvider provider)
    {
        await using var floor = await SendingFloor.OpenAsync(provider);
        var postman = await Postman.ConnectAsync(floor);
        var (request, ours) = await AskedAsync(floor);
        await floor.MeetAsync("Quentin");

        Assert.Equal(TakeInMail.Result.NotOurs, await postman.BringAsync(Postman.Letter("stranger@example.net", Yes)));
        Assert.Equal(TakeInMail.Result.NotOurs, await postman.BringAsync(Postman.Letter("quentin@example.com", "We have never asked Quentin for anything.")));
        Assert.Equal(TakeInMail.Result.NotOurs, await postman.BringAsync(Postman.Letter(ours.Recipient, "Written before they were asked."), floor.Now - TimeSpan.FromDays(3)));

        Assert.Empty(await postman.ReceivedAsync());
        Assert.Equal(RequestState.Sent, await floor.RequestStateAsync(request));
        Assert.Equal(3, (await postman.MailboxAsync()).LastUid);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task An_answer_to_the_name_that_the_provider_gave_our_mail_is_found_once_a_copy_was_seen(DatabaseProvider provider)
    {
        await using var floor = await SendingFloor.OpenAsync(provider);
        var postman = await Postman.ConnectAsync(floor);
        var (request, ours) = await AskedAsync(floor);
        var copy = $"From: jane@example.org\nTo: {ours.Recipient}\nSubject: Fifteen minutes\nMessage-ID: <other@provider.example>\nX-InfoInterview-Id: {ours.Token}\n\nHello\n";

        Assert.Equal(TakeInMail.Result.NotOurs, await postman.BringAsync(copy));
        Assert.Equal(TakeInMail.Result.Taken, await postman.BringAsync(Postman.Letter("rosalind@home.example", Yes, "In-Reply-To: <other@provider.example>\n")));

        Assert.Equal("<other@provider.example>", (await floor.RowAsync(ours.Id)).WireMessageId);
        Assert.Equal(MailDoubt.WhoWrote, (await postman.ReceivedAsync())[0].Doubt);
        Assert.Equal(RequestState.Sent, await floor.RequestStateAsync(request));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task An_answer_from_another_address_moves_nothing_until_its_user_says_that_it_was_them(DatabaseProvider provider)
    {
        await using var floor = await SendingFloor.OpenAsync(provider);
        var postman = await Postman.ConnectAsync(floor);
        var (request, ours) = await AskedAsync(floor);
        var nudge = await NudgeAsync(floor, request, ours);
        await postman.AnswerAsync(ours, Yes, from: "rosalind@home.example");

        Assert.Equal(RequestState.Sent, await floor.RequestStateAsync(request));
        Assert.Equal(OutboxState.Cancelled, (await floor.RowAsync(nudge)).State);

        var received = Assert.Single(await postman.ReceivedAsync());
        await floor.AsOwnerAsync<SettleDoubt>(settle => settle.RunAsync(received.Id, SettleDoubt.Word.ItWasThem, Ct));

        var page = await PageAsync(floor, request);
        Assert.Equal((RequestState.Replied, Yes, MailDoubt.WhatTheySaid), (page.State, page.Thread[0].Body, page.Heard!.Doubt));
        Assert.True(await floor.LookAsync(db => db.Contacts.AnyAsync(c => c.Emails.Any(e => e.Normalised == "rosalind@home.example"), Ct)));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task An_answer_takes_back_the_nudge_that_waits(DatabaseProvider provider)
    {
        await using var floor = await SendingFloor.OpenAsync(provider);
        var postman = await Postman.ConnectAsync(floor);
        var (request, ours) = await AskedAsync(floor);
        var nudge = await NudgeAsync(floor, request, ours);

        await postman.AnswerAsync(ours, Yes);

        Assert.Equal("Queued Cancelled", await floor.HistoryAsync(nudge));
        Assert.Empty(await LiveAsync(floor, ReminderKind.Nudge));
        Assert.Single(await LiveAsync(floor, ReminderKind.AnswerThem));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task What_they_said_is_told_once_however_it_came_to_be_known(DatabaseProvider provider)
    {
        await using var floor = await SendingFloor.OpenAsync(provider);
        var postman = await Postman.ConnectAsync(floor);
        var (request, ours) = await AskedAsync(floor);
        await postman.AnswerAsync(ours, Yes);
        var heard = (await PageAsync(floor, request)).Heard!;
        floor.Pass(TimeSpan.FromMinutes(20));

        await floor.AsOwnerAsync<LogReply>(log => log.RunAsync(new LogReply.Input(request, ReplyKind.Yes, heard.At), Ct));

        var page = await PageAsync(floor, request);
        Assert.Null(page.Heard);
        Assert.Equal("Said yes", page.Row.StateWords);
        Assert.Equal(["Rosalind answered yes", "Your request"], page.Thread.Take(2).Select(e => e.Title));
        Assert.Equal(Yes, page.Thread[0].Body);

        await floor.AsOwnerAsync<UndoLastStep>(undo => undo.RunAsync(request, Ct));
        page = await PageAsync(floor, request);
        Assert.Equal(("Wrote back", MailDoubt.WhatTheySaid), (page.Row.StateWords, page.Heard!.Doubt));
        Assert.Equal(("Rosalind wrote back", Yes), (page.Thread[0].Title, page.Thread[0].Body));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Silence_that_was_closed_is_open_again_and_a_no_stays_one(DatabaseProvider provider)
    {
        await using var floor = await SendingFloor.OpenAsync(provider);
        var postman = await Postman.ConnectAsync(floor);
        var (silent, one) = await AskedAsync(floor);
        var (declined, other) = await AskedAsync(floor, "Quentin");
        await floor.LookAsync(db => db.Requests.Where(r => r.Id == silent).ExecuteUpdateAsync(r => r.SetProperty(x => x.State, RequestState.NoResponse).SetProperty(x => x.ClosedAt, floor.Now), Ct));
        await floor.AsOwnerAsync<LogDecline>(log => log.RunAsync(new LogDecline.Input(declined, floor.Now, NoTime: true), Ct));
        floor.Pass(TimeSpan.FromDays(1));

        await postman.AnswerAsync(one, Yes);
        await postman.AnswerAsync(other, "Good luck with it all.");

        Assert.Equal((RequestState.Replied, RequestState.Declined), (await floor.RequestStateAsync(silent), await floor.RequestStateAsync(declined)));
        Assert.Equal([MailDoubt.WhatTheySaid, null], (await postman.ReceivedAsync()).Select(m => m.Doubt));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_second_word_asks_again_and_leaves_what_was_planned(DatabaseProvider provider)
    {
        await using var floor = await SendingFloor.OpenAsync(provider);
        var postman = await Postman.ConnectAsync(floor);
        var (request, ours) = await AskedAsync(floor);
        await floor.AsOwnerAsync<LogReply>(log => log.RunAsync(new LogReply.Input(request, ReplyKind.Later, floor.Now) { Until = new DateOnly(2026, 9, 1) }, Ct));
        await postman.AnswerAsync(ours, "An older word, which was logged by hand.");
        Assert.Null((await postman.ReceivedAsync())[0].Doubt);
        floor.Pass(TimeSpan.FromDays(1));

        await postman.AnswerAsync(ours, "Thanks!");

        Assert.Equal(("Said later", MailDoubt.WhatTheySaid), ((await PageAsync(floor, request)).Row.StateWords, (await PageAsync(floor, request)).Heard!.Doubt));
        Assert.Single(await LiveAsync(floor, ReminderKind.AskAgain));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task An_answer_waits_while_the_mail_it_answers_is_leaving(DatabaseProvider provider)
    {
        await using var floor = await SendingFloor.OpenAsync(provider);
        var postman = await Postman.ConnectAsync(floor);
        var queued = await floor.QueueAsync();
        await floor.ClaimAsync();
        var ours = await floor.RowAsync(queued.Outbox);

        Assert.Equal(TakeInMail.Result.NotYet, await postman.AnswerAsync(ours, Yes));

        Assert.Empty(await postman.ReceivedAsync());
        Assert.Equal(0, (await postman.MailboxAsync()).LastUid);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_subject_that_grows_when_it_is_composed_loses_no_mail(DatabaseProvider provider)
    {
        await using var floor = await SendingFloor.OpenAsync(provider);
        var postman = await Postman.ConnectAsync(floor);
        var (_, ours) = await AskedAsync(floor);

        Assert.Equal(TakeInMail.Result.Taken, await postman.BringAsync(Postman.Letter(ours.Recipient, Yes, subject: new string('\u0958', 200))));

        Assert.Equal(200, (await postman.ReceivedAsync())[0].Subject.Length);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Words_of_somebody_in_the_bin_are_kept_and_move_nothing(DatabaseProvider provider)
    {
        await using var floor = await SendingFloor.OpenAsync(provider);
        var postman = await Postman.ConnectAsync(floor);
        var (request, ours) = await AskedAsync(floor);
        await floor.AsOwnerAsync<Application.Contacts.DeleteContacts>(delete => delete.RunAsync([ours.ContactId!.Value], Ct));

        Assert.Equal(TakeInMail.Result.Taken, await postman.AnswerAsync(ours, Yes));

        Assert.Equal(RequestState.Sent, await floor.RequestStateAsync(request));
        Assert.Equal(Yes, await floor.LookAsync(db => db.Messages.Where(m => m.State == MessageState.Received).Select(m => m.Body).SingleAsync(Ct)));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_word_from_whoever_asked_to_be_left_alone_is_kept_and_opens_nothing_again(DatabaseProvider provider)
    {
        await using var floor = await SendingFloor.OpenAsync(provider);
        var postman = await Postman.ConnectAsync(floor);
        var (request, ours) = await AskedAsync(floor);
        await floor.LookAsync(db => db.Requests.Where(r => r.Id == request).ExecuteUpdateAsync(r => r.SetProperty(x => x.State, RequestState.NoResponse).SetProperty(x => x.ClosedAt, floor.Now), Ct));
        await floor.AsOwnerAsync<LogOptOut, int>(stop => stop.RunAsync(new LogOptOut.Input(ours.ContactId!.Value, floor.Now), Ct));

        Assert.Equal(TakeInMail.Result.Taken, await postman.AnswerAsync(ours, "Thank you for understanding."));

        Assert.Equal(RequestState.NoResponse, await floor.RequestStateAsync(request));
        Assert.Single(await postman.ReceivedAsync());
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task An_answer_proves_that_a_mail_left_of_which_nobody_knew(DatabaseProvider provider)
    {
        await using var floor = await SendingFloor.OpenAsync(provider, SmtpFault.DotDropped);
        var postman = await Postman.ConnectAsync(floor);
        var queued = await floor.QueueAsync();
        await floor.TryDueAsync();
        var ours = await floor.RowAsync(queued.Outbox);
        Assert.Equal(OutboxState.Unknown, ours.State);
        floor.Pass(TimeSpan.FromHours(1));

        await postman.AnswerAsync(ours, Yes);

        var row = await floor.RowAsync(queued.Outbox);
        Assert.Equal((OutboxState.Sent, "reply"), (row.State, row.Evidence));
        Assert.Equal(RequestState.Replied, await floor.RequestStateAsync(queued.Request));
    }

    private static async Task<(RequestId Request, OutboxMessage Ours)> AskedAsync(SendingFloor floor, string name = "Rosalind")
    {
        var (request, _, outbox) = await floor.QueueAsync(name);
        await floor.TryDueAsync();
        floor.Pass(TimeSpan.FromHours(2));
        return (request, await floor.RowAsync(outbox));
    }

    private static async Task<OutboxId> NudgeAsync(SendingFloor floor, RequestId request, OutboxMessage ours)
    {
        floor.Pass(TimeSpan.FromDays(14));
        var nudge = await floor.AsOwnerAsync<Application.Outreach.Drafting.WriteMessage, MessageId>(write => write.RunAsync(new(MessageKind.Nudge, ours.ContactId!.Value, request), Ct));
        return (await floor.SendAsync(nudge)).Outbox;
    }

    private static async Task<RequestPage> PageAsync(SendingFloor floor, RequestId request) =>
        (await floor.AsOwnerAsync<RequestQueries, RequestPage?>(queries => queries.FindAsync(request, Ct)))!;

    private static Task<List<Reminder>> LiveAsync(SendingFloor floor, ReminderKind kind) =>
        floor.LookAsync(db => db.Reminders.Where(r => r.Kind == kind && r.Status == ReminderStatus.Open).ToListAsync(Ct));
}
