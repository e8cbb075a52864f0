using Bunit;
using InfoInterview.Application.Outreach.Drafting;
using InfoInterview.Application.Tests.Requests;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Reminders;
using InfoInterview.Domain.Requests;
using InfoInterview.Web.Components.Outreach;

namespace InfoInterview.Web.Tests.Outreach;

public sealed class AnotherWayTests
{
    private static CancellationToken Ct => AskFloor.Ct;

    [Fact]
    public async Task What_was_sent_on_Friday_and_noted_on_Monday_is_counted_from_Friday()
    {
        await using var stage = await Stage.OpenAsync();
        var request = await ShowAsync(stage, saves: true);

        stage.Dialogs.WaitForElement(".ii-dialog input[type=date]").Change("2026-11-20");
        stage.Dialogs.Find(".ii-dialog input[type=time]").Change("15:30");
        await stage.AnswerAsync("I sent it");

        var sent = await stage.Floor.RequestAsync(request);
        Assert.Equal((RequestState.Sent, new DateTimeOffset(2026, 11, 20, 14, 30, 0, TimeSpan.Zero)), (sent.State, sent.SentAt!.Value));
        Assert.Equal(new DateOnly(2026, 12, 2), (await stage.Floor.LiveAsync(request)).Single(r => r.Kind is ReminderKind.Nudge).DueOn);
    }

    [Fact]
    public async Task Nothing_is_noted_as_sent_while_the_words_on_the_page_are_not_kept()
    {
        await using var stage = await Stage.OpenAsync();
        var request = await ShowAsync(stage, saves: false);

        await stage.AnswerAsync("I sent it");

        Assert.Contains("could not be kept", stage.Dialogs.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Equal(RequestState.Draft, (await stage.Floor.RequestAsync(request)).State);
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(20, false)]
    public async Task The_mail_program_is_offered_only_words_that_reach_it_whole_and_the_file_always(int times, bool offered)
    {
        await using var stage = await Stage.OpenAsync();
        await ShowAsync(stage, saves: true, string.Concat(Enumerable.Repeat(Body, times)));

        var links = stage.Dialogs.FindAll("a[href]").Select(a => a.GetAttribute("href")!).ToList();

        Assert.Equal(offered, links.Any(l => l.StartsWith("mailto:jane@example.org?subject=Fifteen%20minutes", StringComparison.Ordinal)));
        Assert.Contains(links, l => l.EndsWith("/eml", StringComparison.Ordinal));
    }

    private static async Task<RequestId> ShowAsync(Stage stage, bool saves, string body = Body)
    {
        var floor = stage.Floor;
        var (request, message) = await floor.Get<StartRequest>().RunAsync(new StartRequest.Input(await floor.PersonAsync("Jane", email: "jane@example.org"), MessageKind.RequestCold, "flood models"), Ct);
        var draft = (await floor.Get<ComposerQueries>().FindAsync(message, Ct))!;
        await floor.Get<SaveDraft>().RunAsync(new SaveDraft.Input(message, draft.Version, Channel.Email, Subject, body), Ct);
        floor.MoveTo(2026, 11, 23);
        var page = (await floor.Get<ComposerQueries>().FindAsync(message, Ct))!;
        stage.Render<AnotherWay>(p => p.Add(w => w.Open, true).Add(w => w.Page, page).Add(w => w.Subject, Subject).Add(w => w.Body, body).Add(w => w.Reason, "They know me well").Add(w => w.Save, () => Task.FromResult(saves)));
        return request;
    }

    private const string Subject = "Fifteen minutes about flood models";

    private const string Body = "Dear Jane,\n\nI read your work on flood models. May I ask you for fifteen minutes by phone, next week or the week after?\n\nThank you,\nJane";
}
