using Bunit;
using InfoInterview.Application.Tests.Requests;
using InfoInterview.Domain.Accounts;
using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Requests;
using InfoInterview.Web.Components.Accounts.Practice;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Web.Tests.Accounts;

/// <summary>The mailbox in which one answers as the invented people would.</summary>
public sealed class PracticeInboxTests
{
    private static CancellationToken Ct => AskFloor.Ct;

    [Theory]
    [InlineData("Yes", RequestState.Replied)]
    [InlineData("No", RequestState.Declined)]
    [InlineData("Another time", RequestState.Replied)]
    [InlineData("Out of office", RequestState.Sent)]
    [InlineData("The message came back", RequestState.Undeliverable)]
    public async Task Each_of_the_five_answers_does_to_the_request_what_it_says(string answer, RequestState after)
    {
        await using var stage = await Stage.OpenAsync();
        var request = await WriteAsync(stage);
        var page = stage.Show<PracticeInbox>("article");
        Assert.Equal(5, page.FindAll("article button").Count);

        await page.FindAll("article button").Single(b => b.TextContent.Trim() == answer).ClickAsync(new());

        Assert.Equal(after, (await stage.Floor.RequestAsync(request)).State);
        Assert.Equal(2, await stage.Floor.SeeAsync(db => db.RequestEvents.CountAsync(e => e.RequestId == request && e.Trigger != RequestTrigger.Created, Ct)));
    }

    [Fact]
    public async Task A_letter_that_came_back_leaves_the_servers_words_and_an_address_that_does_not_work()
    {
        await using var stage = await Stage.OpenAsync();
        var request = await WriteAsync(stage);
        var page = stage.Show<PracticeInbox>("article");

        await page.FindAll("article button").Single(b => b.TextContent.Trim() == "The message came back").ClickAsync(new());

        var said = await stage.Floor.SeeAsync(db => db.RequestEvents.Where(e => e.RequestId == request && e.Trigger == RequestTrigger.Bounced).Select(e => e.Reason).SingleAsync(Ct));
        Assert.StartsWith("550 5.1.1 ", said, StringComparison.Ordinal);
        var email = await stage.Floor.SeeAsync(db => db.Contacts.SelectMany(c => c.Emails).Select(e => new { e.Status, e.SmtpCode }).SingleAsync(Ct));
        Assert.Equal((EmailStatus.Bounced, "5.1.1"), (email.Status, email.SmtpCode));
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("article button")));
        Assert.Contains("It came back", page.Find("article").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_left_unanswered_long_ago_does_not_come_back_any_more()
    {
        await using var stage = await Stage.OpenAsync();
        var request = await WriteAsync(stage);
        await stage.Floor.SeeAsync(db => db.Requests.Where(r => r.Id == request).ExecuteUpdateAsync(r => r.SetProperty(x => x.State, RequestState.NoResponse), Ct));

        var page = stage.Show<PracticeInbox>("article");

        Assert.Equal(["Yes", "No", "Another time", "Out of office"], page.FindAll("article button").Select(b => b.TextContent.Trim()));
    }

    // The stage's space becomes a practice one, with a first letter in its mailbox.
    private static async Task<RequestId> WriteAsync(Stage stage)
    {
        var floor = stage.Floor;
        await floor.SeeAsync(db => db.Spaces.Where(s => s.Id == db.Owner).ExecuteUpdateAsync(s => s.SetProperty(x => x.Kind, SpaceKind.Practice), Ct));
        var hanna = await floor.PersonAsync("Hanna", "Lindqvist", email: "hanna@practice.example");
        var request = await floor.SentAsync(hanna);
        await floor.SeeAsync(db =>
        {
            var letter = Message.Draft(db.Owner, hanna, request, null, MessageKind.RequestCold, Channel.Email, "Fifteen minutes?", "Words", floor.Now);
            letter.Left(floor.Now, floor.Now);
            db.Messages.Add(letter);
            return db.SaveChangesAsync(Ct);
        });
        return request;
    }
}
