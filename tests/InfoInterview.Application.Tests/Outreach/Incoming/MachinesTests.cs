using InfoInterview.Application.Outreach.Incoming;
using InfoInterview.Application.Reminders;
using InfoInterview.Application.Requests;
using InfoInterview.Application.Tests.Outreach.Sending;
using InfoInterview.Data.Storage;
using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Outreach.Incoming;
using InfoInterview.Domain.Reminders;
using InfoInterview.Domain.Requests;
using InfoInterview.Testing;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Tests.Outreach.Incoming;

/// <summary>What a machine writes is no answer: an absence moves the dates, a return flags the address, a delay does nothing, a forgery is asked about.</summary>
public sealed class MachinesTests
{
    private static CancellationToken Ct => SendingFloor.Ct;

    public static IEnumerable<object[]> Databases => TestDatabase.All;

    [Theory, MemberData(nameof(Databases))]
    public async Task An_absence_with_a_day_moves_the_nudge_and_not_the_request(DatabaseProvider provider)
    {
        await using var floor = await SendingFloor.OpenAsync(provider);
        var postman = await Postman.ConnectAsync(floor);
        var (request, ours) = await AskedAsync(floor);
        var back = DateOnly.FromDateTime(floor.Now.UtcDateTime).AddDays(30);

        await postman.AnswerAsync(ours, $"I am out of the office until {back:yyyy-MM-dd} and read no mail.", headers: "Auto-Submitted: auto-replied\n");

        var page = await PageAsync(floor, request);
        Assert.Equal(RequestState.Sent, page.State);
        Assert.Null(page.Heard);
        Assert.Equal("Rosalind is away", page.Thread[0].Title);
        var nudge = await floor.LookAsync(db => db.Reminders.SingleAsync(r => r.RequestId == request && r.Kind == ReminderKind.Nudge && r.Status == ReminderStatus.Open, Ct));
        Assert.True(nudge.DueOn > back);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task An_absence_without_a_day_is_asked_about(DatabaseProvider provider)
    {
        await using var floor = await SendingFloor.OpenAsync(provider);
        var postman = await Postman.ConnectAsync(floor);
        var (request, ours) = await AskedAsync(floor);

        await postman.AnswerAsync(ours, "I am out of the office and read no mail.", headers: "Auto-Submitted: auto-replied\n");

        Assert.Equal((RequestState.Sent, MailDoubt.UntilWhen), (await floor.RequestStateAsync(request), (await PageAsync(floor, request)).Heard!.Doubt));
        var today = await floor.AsOwnerAsync<TodayQueries, TodayPage>(queries => queries.LoadAsync(Ct));
        Assert.Equal("Until when is Rosalind Hart away?", today.Groups.Single(g => g.Kind is TodayGroupKind.Answers).Rows.Single().Words.TitleText);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task An_automatic_note_that_answers_nothing_of_ours_moves_nothing(DatabaseProvider provider)
    {
        await using var floor = await SendingFloor.OpenAsync(provider);
        var postman = await Postman.ConnectAsync(floor);
        var (request, ours) = await AskedAsync(floor);

        await postman.BringAsync(Postman.Letter(ours.Recipient, "I am out of the office until 2027-05-01 and no longer work here.", "Auto-Submitted: auto-replied\n", "Away"));

        Assert.Equal(RequestState.Sent, await floor.RequestStateAsync(request));
        Assert.NotNull((await postman.ReceivedAsync())[0].Doubt);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_return_for_good_flags_the_address_and_parks_the_request(DatabaseProvider provider)
    {
        await using var floor = await SendingFloor.OpenAsync(provider);
        var postman = await Postman.ConnectAsync(floor);
        var (request, ours) = await AskedAsync(floor);

        await postman.BringAsync(Postman.Report(ours.Recipient, "5.1.1", "failed", ours.InternetMessageId));

        Assert.Equal(RequestState.Undeliverable, await floor.RequestStateAsync(request));
        var address = await floor.LookAsync(db => db.Contacts.SelectMany(c => c.Emails).SingleAsync(Ct));
        Assert.Equal((EmailStatus.Bounced, "5.1.1"), (address.Status, address.SmtpCode));
        Assert.Null((await postman.ReceivedAsync())[0].Doubt);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_return_for_now_asks_whether_to_send_again(DatabaseProvider provider)
    {
        await using var floor = await SendingFloor.OpenAsync(provider);
        var postman = await Postman.ConnectAsync(floor);
        var (request, ours) = await AskedAsync(floor);

        await postman.BringAsync(Postman.Report(ours.Recipient, "4.4.7", "failed", ours.InternetMessageId));

        Assert.Equal(RequestState.Sent, await floor.RequestStateAsync(request));
        Assert.Equal(1, await floor.LookAsync(db => db.Reminders.CountAsync(r => r.Kind == ReminderKind.Resend && r.Status == ReminderStatus.Open, Ct)));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_delay_does_nothing(DatabaseProvider provider)
    {
        await using var floor = await SendingFloor.OpenAsync(provider);
        var postman = await Postman.ConnectAsync(floor);
        var (request, ours) = await AskedAsync(floor);
        var events = await floor.LookAsync(db => db.RequestEvents.CountAsync(Ct));

        await postman.BringAsync(Postman.Report(ours.Recipient, "4.4.1", "delayed", ours.InternetMessageId));

        var received = Assert.Single(await postman.ReceivedAsync());
        Assert.Equal((IncomingKind.Delay, null), (received.Kind, received.Doubt));
        Assert.Equal((RequestState.Sent, events), (await floor.RequestStateAsync(request), await floor.LookAsync(db => db.RequestEvents.CountAsync(Ct))));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_report_that_gives_back_nothing_of_ours_is_asked_about_and_moves_nothing(DatabaseProvider provider)
    {
        await using var floor = await SendingFloor.OpenAsync(provider);
        var postman = await Postman.ConnectAsync(floor);
        var (request, ours) = await AskedAsync(floor);

        await postman.BringAsync(Postman.Report(ours.Recipient, "5.1.1", "failed", returnedId: null));

        Assert.Equal(RequestState.Sent, await floor.RequestStateAsync(request));
        Assert.Equal(EmailStatus.Unknown, await floor.LookAsync(db => db.Contacts.SelectMany(c => c.Emails).Select(e => e.Status).SingleAsync(Ct)));
        var received = Assert.Single(await postman.ReceivedAsync());
        Assert.Equal(MailDoubt.WhatCameBack, received.Doubt);

        await floor.AsOwnerAsync<SettleDoubt>(settle => settle.RunAsync(received.Id, SettleDoubt.Word.ItIsNothing, Ct));
        Assert.Null((await postman.ReceivedAsync())[0].Doubt);
    }

    private static async Task<(RequestId Request, OutboxMessage Ours)> AskedAsync(SendingFloor floor)
    {
        var (request, _, outbox) = await floor.QueueAsync();
        await floor.TryDueAsync();
        floor.Pass(TimeSpan.FromHours(2));
        return (request, await floor.RowAsync(outbox));
    }

    private static async Task<RequestPage> PageAsync(SendingFloor floor, RequestId request) =>
        (await floor.AsOwnerAsync<RequestQueries, RequestPage?>(queries => queries.FindAsync(request, Ct)))!;
}
