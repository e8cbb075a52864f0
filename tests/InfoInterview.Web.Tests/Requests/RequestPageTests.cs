using Bunit;
using InfoInterview.Application.Contacts;
using InfoInterview.Application.Requests;
using InfoInterview.Application.Tests.Requests;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Reminders;
using InfoInterview.Domain.Requests;
using Microsoft.EntityFrameworkCore;
using Page = InfoInterview.Web.Components.Requests.RequestPage;

namespace InfoInterview.Web.Tests.Requests;

public sealed class RequestPageTests
{
    private static CancellationToken Ct => AskFloor.Ct;

    [Fact]
    public async Task An_answer_is_logged_at_the_time_it_came()
    {
        await using var stage = await Stage.OpenAsync();
        var id = await stage.Floor.SentAsync(await stage.Floor.PersonAsync("Jane"));
        stage.Floor.MoveTo(2026, 11, 23);
        Open(stage, id, "log-reply");

        stage.Dialogs.WaitForElement(".ii-dialog input[type=date]").Change("2026-11-20");
        stage.Dialogs.Find(".ii-dialog input[type=time]").Change("15:30");
        await stage.AnswerAsync("Log it");

        Assert.Equal(new DateTimeOffset(2026, 11, 20, 14, 30, 0, TimeSpan.Zero), (await stage.Floor.RequestAsync(id)).RepliedAt);
    }

    [Fact]
    public async Task An_answer_from_the_future_is_not_logged()
    {
        await using var stage = await Stage.OpenAsync();
        var id = await stage.Floor.SentAsync(await stage.Floor.PersonAsync("Jane"));
        Open(stage, id, "log-reply");

        stage.Dialogs.WaitForElement(".ii-dialog input[type=date]").Change("2026-11-20");
        await stage.AnswerAsync("Log it");

        Assert.Contains("has not come yet", stage.Dialogs.Find(".ii-wrong .ii-error").TextContent, StringComparison.Ordinal);
        Assert.Equal(RequestState.Sent, (await stage.Floor.RequestAsync(id)).State);
    }

    [Fact]
    public async Task A_server_that_puts_a_message_off_leaves_the_request_and_asks_again_later()
    {
        await using var stage = await Stage.OpenAsync();
        var id = await stage.Floor.SentAsync(await stage.Floor.PersonAsync("Jane"));
        Open(stage, id, "bounce");

        stage.Dialogs.WaitForElement(".ii-dialog select").Change("1");
        await stage.AnswerAsync("Log it");

        Assert.Equal(RequestState.Sent, (await stage.Floor.RequestAsync(id)).State);
        Assert.Contains(await stage.Floor.LiveAsync(id), r => r.Kind is ReminderKind.Resend);
    }

    [Fact]
    public async Task Who_has_no_working_address_may_be_reached_without_mail()
    {
        await using var stage = await Stage.OpenAsync();
        var id = await stage.Floor.SentAsync(await stage.Floor.PersonAsync("Jane"));
        await stage.Floor.Get<LogBounce>().RunAsync(new LogBounce.Input(id, Bounce.Hard, stage.Floor.Now), Ct);
        Open(stage, id, "new-address");

        stage.Dialogs.WaitForElement(".ii-dialog select").Change("1");
        await stage.AnswerAsync("Keep it");

        var request = await stage.Floor.RequestAsync(id);
        Assert.Equal((RequestState.Draft, Channel.LinkedIn), (request.State, request.Channel));
    }

    [Fact]
    public async Task Whoever_asked_for_no_contact_may_be_answered_once_in_a_line()
    {
        await using var stage = await Stage.OpenAsync();
        var jane = await stage.Floor.PersonAsync("Jane");
        var id = await stage.Floor.SentAsync(jane);
        await stage.Floor.Get<LogOptOut>().RunAsync(new LogOptOut.Input(jane, stage.Floor.Now) { Request = id }, Ct);
        var page = stage.Show<Page>("h1", p => p.Add(r => r.Id, id.Value));

        await page.FindAll("button").Single(b => b.TextContent.Trim() == "Write it").ClickAsync(new());

        var draft = await stage.Floor.SeeAsync(db => db.Messages.SingleAsync(m => m.State == MessageState.Draft, Ct));
        Assert.Equal(MessageKind.OptOutAck, draft.Kind);
        await stage.Floor.SeeAsync(async db =>
        {
            var sent = await db.Messages.SingleAsync(m => m.Id == draft.Id, Ct);
            sent.Left(stage.Floor.Now, stage.Floor.Now);
            return await db.SaveChangesAsync(Ct);
        });
        Assert.False((await stage.Floor.Get<RequestQueries>().FindAsync(id, Ct))!.MayAcknowledge);
    }

    [Fact]
    public async Task That_they_brought_up_a_job_is_noted_and_taken_back()
    {
        await using var stage = await Stage.OpenAsync();
        var id = await stage.Floor.RepliedAsync(await stage.Floor.PersonAsync("Jane"));
        stage.NavigateTo($"/requests/{id}?do=note-job");
        var page = stage.Show<Page>("h1", p => p.Add(r => r.Id, id.Value));
        await stage.AnswerAsync("Note it");
        Assert.True((await stage.Floor.RequestAsync(id)).BecameOpportunity);
        page.WaitForAssertion(() => Assert.Equal("Jane brought up a job", page.Find(".ii-event h3").TextContent));

        await page.FindAll("button").Single(b => b.TextContent.Trim() == "Undo the last step").ClickAsync(new());

        Assert.False((await stage.Floor.RequestAsync(id)).BecameOpportunity);
    }

    [Fact]
    public async Task A_request_to_somebody_in_the_bin_offers_to_bring_them_back_and_nothing_else()
    {
        await using var stage = await Stage.OpenAsync();
        var jane = await stage.Floor.PersonAsync("Jane");
        var id = await stage.Floor.SentAsync(jane);
        await stage.Floor.Get<DeleteContacts>().RunAsync([jane], Ct);
        stage.NavigateTo($"/requests/{id}?do=log-reply");
        var page = stage.Show<Page>("h1", p => p.Add(r => r.Id, id.Value));
        Assert.Contains("Jane is in the bin", page.Markup, StringComparison.Ordinal);
        Assert.Empty(stage.Dialogs.FindAll(".ii-dialog"));

        await page.FindAll("button").Single(b => b.TextContent.Trim() == "Bring back").ClickAsync(new());

        page.WaitForAssertion(() => Assert.DoesNotContain("in the bin", page.Markup, StringComparison.Ordinal));
        Assert.Contains(await stage.Floor.LiveAsync(id), r => r.Kind is ReminderKind.Nudge);
    }

    private static void Open(Stage stage, RequestId id, string what)
    {
        stage.NavigateTo($"/requests/{id}?do={what}");
        stage.Show<Page>("h1", p => p.Add(r => r.Id, id.Value));
    }
}
