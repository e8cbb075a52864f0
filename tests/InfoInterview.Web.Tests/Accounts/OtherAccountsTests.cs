using Bunit;
using InfoInterview.Application.Accounts;
using InfoInterview.Application.Tests.Requests;
using InfoInterview.Data.Accounts;
using InfoInterview.Web.Components.Accounts.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace InfoInterview.Web.Tests.Accounts;

public sealed class OtherAccountsTests
{
    private static CancellationToken Ct => AskFloor.Ct;

    [Fact]
    public async Task Whoever_made_the_first_account_opens_and_closes_sign_up()
    {
        await using var stage = await Stage.OpenAsync();
        await stage.Floor.SeeAsync(async db =>
        {
            var user = await db.Spaces.Where(s => s.Id == db.Owner).Select(s => s.UserId).SingleAsync(Ct);
            db.InstallationSettings.Add(new InstallationSetting { Key = InstallationSetting.FirstAccount, Value = user.Value.ToString() });
            return await db.SaveChangesAsync(Ct);
        });
        var page = stage.Show<OtherAccounts>("input[type=checkbox]");
        Assert.False(page.Find("input").HasAttribute("checked"));

        await page.Find("input").ChangeAsync(new() { Value = true });
        Assert.True(await IsOpenAsync(stage));
        await page.Find("input").ChangeAsync(new() { Value = false });
        Assert.False(await IsOpenAsync(stage));
    }

    [Fact]
    public async Task Another_account_finds_no_switch()
    {
        await using var stage = await Stage.OpenAsync();

        var page = stage.Show<OtherAccounts>(".ii-empty");

        Assert.Empty(page.FindAll("input"));
        Assert.Contains("Whoever made the first account", page.Markup, StringComparison.Ordinal);
    }

    private static Task<bool> IsOpenAsync(Stage stage) => stage.Floor.Database.Services.GetRequiredService<SignUp>().IsOpenAsync(Ct);
}
