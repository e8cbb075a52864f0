using Bunit;
using InfoInterview.Application.Tests.Requests;
using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Meetings;
using InfoInterview.Domain.Reminders;
using InfoInterview.Web.Components.Contacts;
using InfoInterview.Web.Components.Kit;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace InfoInterview.Web.Tests.Contacts;

public sealed class PersonPageTests
{
    private static CancellationToken Ct => AskFloor.Ct;

    [Fact]
    public async Task A_talk_by_chance_is_logged_and_taken_back_on_their_page()
    {
        await using var stage = await Stage.OpenAsync();
        var jane = await stage.Floor.PersonAsync("Jane");
        var page = await BeginAsync(stage, jane);

        stage.Dialogs.WaitForElement(".ii-dialog input[type=time]").Change("09:00");
        await stage.AnswerAsync("Log it");

        page.WaitForAssertion(() => Assert.Contains("Met once", page.Markup, StringComparison.Ordinal));
        Assert.Contains("Thank Jane", page.Markup, StringComparison.Ordinal);
        Assert.Contains(await stage.Floor.LiveAsync(), r => r.Kind is ReminderKind.ThankYou);
        Assert.Contains("You met in person", page.Markup, StringComparison.Ordinal);
        var toasts = stage.Services.GetRequiredService<Toasts>();
        await page.InvokeAsync(() => toasts.UndoAsync(toasts.Current!));
        Assert.Equal(MeetingState.Undone, await stage.Floor.SeeAsync(db => db.Meetings.Select(m => m.State).SingleAsync(Ct)));
        page.WaitForAssertion(() => Assert.DoesNotContain("Met once", page.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_talk_ahead_is_refused_where_it_was_typed()
    {
        await using var stage = await Stage.OpenAsync();
        await BeginAsync(stage, await stage.Floor.PersonAsync("Jane"));

        stage.Dialogs.WaitForElement(".ii-dialog input[type=time]").Change("23:00");
        await stage.AnswerAsync("Log it");

        Assert.Contains("has not come yet", stage.Dialogs.Find("[role=alert]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_a_request_is_under_way_a_talk_is_said_there()
    {
        await using var stage = await Stage.OpenAsync();
        var jane = await stage.Floor.PersonAsync("Jane");
        var request = await stage.Floor.SentAsync(jane);

        await BeginAsync(stage, jane);

        Assert.EndsWith($"/requests/{request}?do=already-talked", stage.Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
        Assert.Empty(stage.Dialogs.FindAll(".ii-dialog"));
    }

    private static async Task<IRenderedComponent<PersonPage>> BeginAsync(Stage stage, ContactId person)
    {
        var page = stage.Show<PersonPage>("h1", p => p.Add(x => x.Id, person.Value));
        await page.Find("button[aria-label='More for Jane Doe']").ClickAsync(new());
        stage.Menus.WaitForElement(".mud-menu-item");
        await stage.Menus.FindAll(".mud-menu-item").Single(i => i.TextContent.Trim() == "Log a talk").ClickAsync(new());
        return page;
    }
}
