using InfoInterview.Application.Outreach.Drafting;
using InfoInterview.Application.Outreach.Sending;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Requests;
using InfoInterview.EndToEnd.Tests.Browsing;
using InfoInterview.EndToEnd.Tests.Outreach;
using InfoInterview.EndToEnd.Tests.Reminders;
using InfoInterview.EndToEnd.Tests.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace InfoInterview.EndToEnd.Tests.Requests;

/// <summary>The board without a mouse.</summary>
public sealed class BoardKeysTests(BrowserHost browser)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_card_moves_to_another_column_by_keys_alone()
    {
        await using var home = await AppHome.CreateAsync(new AppSettings(), Ct);
        await using var app = await home.StartAsync(Ct);
        var owner = await home.OwnerAsync(Ct);
        var people = await People.MeetAsync(home, owner, Ct);
        var (request, message) = await home.WithAsync<StartRequest, (RequestId, MessageId)>(owner, start => start.RunAsync(new StartRequest.Input(people.Nils, MessageKind.RequestWarm, "river models"), Ct));
        await home.WithAsync<SaveDraft, int>(owner, save => save.RunAsync(new SaveDraft.Input(message, 1, Channel.Email, "Fifteen minutes about river models?", Correspondence.Words), Ct));
        await home.WithAsync<MarkSentAnotherWay, bool>(owner, async mark =>
        {
            await mark.RunAsync(new MarkSentAnotherWay.Input(message, Channel.Email, TimeProvider.System.GetUtcNow()) { OverrideReason = "It is right as it stands." }, Ct);
            return true;
        });
        await using var visit = await browser.OpenAsync(app.Address, Variant.Desktop);
        await visit.SignInAsync();
        await visit.GoAsync("/requests");
        var (page, keys) = (visit.Page, visit.Page.Keyboard);

        await page.Locator(".ii-board-card").First.WaitForAsync();
        await keys.PressAsync("j");
        await page.WaitForFunctionAsync("() => document.activeElement.closest('.ii-board-card')?.innerText.includes('Nils Dahl')");
        await keys.PressAsync("m");
        await page.WaitForFunctionAsync("() => document.activeElement.ariaLabel === 'Move Nils Dahl'");
        await keys.PressAsync("Enter");
        await page.WaitForFunctionAsync("() => document.activeElement.matches('.mud-popover-open .mud-menu-item') && document.activeElement.href.endsWith('do=log-reply')");
        await keys.PressAsync("Enter");
        await page.GetByRole(AriaRole.Dialog).WaitForAsync();
        await page.WaitForFunctionAsync("() => document.activeElement.closest('.mud-dialog .ii-dialog-body')");
        Assert.Contains($"/requests/{request}", page.Url, StringComparison.Ordinal);

        await page.Locator(".mud-dialog-actions .ii-fill").FocusAsync();
        await keys.PressAsync("Enter");
        await page.GetByRole(AriaRole.Dialog).WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Hidden });
        await Patience.UntilAsync("answer on the request", limit => home.LookAsync(owner, db => db.Requests.AsNoTracking().Where(r => r.Id == request && r.State == RequestState.Replied).SingleOrDefaultAsync(limit), limit), Ct);
    }
}
