using System.Diagnostics;
using System.Globalization;
using InfoInterview.Application.Outreach.Drafting;
using InfoInterview.Application.Outreach.Sending;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Reminders;
using InfoInterview.EndToEnd.Tests.Browsing;
using InfoInterview.EndToEnd.Tests.Journey;
using InfoInterview.EndToEnd.Tests.Running;
using InfoInterview.Testing;
using InfoInterview.Testing.Servers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using MimeKit;

namespace InfoInterview.EndToEnd.Tests.Outreach;

/// <summary>A mailbox is connected in the browser, somebody answers from their own, and the open page knows.</summary>
public sealed class RepliesTests(BrowserHost browser)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_answer_shows_on_the_open_page_by_itself_and_the_nudge_that_waited_is_taken_back()
    {
        if ((SmtpSink.SkipReason ?? ImapServer.SkipReason) is { } reason)
            Assert.Skip(reason);
        await using var sink = await SmtpSink.StartAsync(null, Ct);
        await using var imap = await ImapServer.StartAsync(sink, Ct);
        await using var home = await AppHome.CreateAsync(new AppSettings { TrustedAuthoritiesFile = sink.AuthorityFile }, Ct);
        await using var app = await home.StartAsync(Ct);
        await using var visit = await browser.OpenAsync(app.Address, Variant.Desktop);
        var owner = await home.OwnerAsync(Ct);
        var letters = new Correspondence(home, owner, Ct);
        var (walk, days) = (new Walk(app, visit), new DaysPass(home, owner, Ct));
        await letters.ConnectAsync(sink.User!, sink.Password, sink.Port);
        await visit.SignInAsync();
        await ConnectMailboxAsync(walk, imap);
        var contact = await letters.KnowAsync("Elin", "Berg", "Fjord Models");
        var message = await letters.ApproveAsync(contact);
        var asked = await Patience.UntilAsync("sent message", limit => home.LookAsync(
            owner, db => db.Messages.AsNoTracking().SingleOrDefaultAsync(m => m.Id == message && m.State == MessageState.Sent, limit), limit), Ct);
        await days.UntilAsync(ReminderKind.Nudge);
        var nudge = await home.WithAsync<WriteMessage, MessageId>(owner, write => write.RunAsync(new DraftSubject(MessageKind.Nudge, contact, asked.RequestId), Ct));
        var waiting = await home.WithAsync<SendMessage, SendMessage.Queued>(
            owner, send => send.RunAsync(new SendMessage.Input(nudge, Guid.CreateVersion7()) { At = TimeProvider.System.GetUtcNow().AddHours(20), OverrideReason = "It is right as it stands." }, Ct));
        var today = new TodaySeen(walk);
        await today.FindAsync("Nudge Elin Berg once");

        var watch = Stopwatch.StartNew();
        await AnswerAsync(sink, asked);
        await walk.StepAsync("be told that they wrote, without a reload", () => walk.SeeAsync("Elin Berg wrote: what did they say?"));
        await today.Row("Nudge Elin Berg once").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Hidden });
        Figure.Print("reply", ("seconds", Math.Round(watch.Elapsed.TotalSeconds, 1).ToString(CultureInfo.InvariantCulture)));

        Assert.Equal(OutboxState.Cancelled, await home.LookAsync(owner, db => db.Outbox.Where(o => o.Id == waiting.Outbox).Select(o => o.State).SingleAsync(Ct), Ct));
        await SayYesAsync(walk, today);
        Assert.Empty(visit.ConsoleErrors);
        Assert.Empty(visit.Elsewhere);
    }

    private static Task ConnectMailboxAsync(Walk walk, ImapServer imap) => walk.StepAsync("say where answers arrive", async () =>
    {
        await walk.Visit.GoAsync("/settings/mail");
        await walk.TypeAndLeaveAsync("Incoming server", "localhost");
        await walk.TypeAndLeaveAsync("Incoming port", $"{imap.Port}");
        await walk.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Read my mailbox" }).ClickAsync();
        await walk.SeeAsync("An answer lands on its person by itself");
    });

    private static async Task SayYesAsync(Walk walk, TodaySeen today)
    {
        await walk.StepAsync("read it", async () =>
        {
            await today.ActAsync("Elin Berg wrote: what did they say?", "**/messages/received/*");
            await walk.SeeAsync("Gladly. Thursday morning suits me.");
            Assert.Equal(0, await walk.Page.GetByText("would you have 15 minutes").Locator("visible=true").CountAsync());
        });
        await walk.StepAsync("say that it is a yes", async () =>
        {
            await walk.Visit.LiveAsync();
            await walk.Button("Say what they said").ClickAsync();
            await walk.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Log it" }).ClickAsync();
            await walk.Visit.ArriveAsync("**/requests/*");
            await walk.SeeAsync("Said yes");
            await walk.SeeAsync("Elin answered yes");
        });
    }

    // Their own mail program hands it to the server.
    private static async Task AnswerAsync(SmtpSink sink, Message asked)
    {
        var answer = new MimeMessage { Subject = "Re: " + asked.Subject, InReplyTo = asked.InternetMessageId, Body = new TextPart("plain") { Text = "Gladly. Thursday morning suits me.\n\nElin\n\nOn Mon, 2 Mar 2026 at 09:15, Jane Alvarez wrote:\n> Hello,\n> would you have 15 minutes" } };
        answer.From.Add(new MailboxAddress("Elin Berg", "elin@example.com"));
        answer.To.Add(new MailboxAddress("Jane Alvarez", sink.User!));
        answer.References.Add(asked.InternetMessageId!);
        await sink.TakeAsync(answer, Ct);
    }
}
