using InfoInterview.Application.Accounts;
using InfoInterview.Data.Accounts;
using InfoInterview.Data.Storage;
using InfoInterview.Domain;
using InfoInterview.Domain.Accounts;
using InfoInterview.Testing;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace InfoInterview.Application.Tests.Accounts;

public sealed class SignUpTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Whoever_made_the_first_account_lets_others_in_and_shuts_the_door_again(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, WithUsers);
        var first = await MakeAsync(database, "jane@example.org");
        Assert.Equal("account.sign-up-closed", (await Assert.ThrowsAsync<RefusedException>(() => MakeAsync(database, "joan@example.org"))).Code);
        Assert.False(await SeenAsync(database, first));

        await SetAsync(database, first, open: true);
        Assert.True(await SeenAsync(database, first));
        await MakeAsync(database, "joan@example.org");
        await SetAsync(database, first, open: false);

        Assert.Equal("account.sign-up-closed", (await Assert.ThrowsAsync<RefusedException>(() => MakeAsync(database, "ruth@example.org"))).Code);
        Assert.False(await SeenAsync(database, first));
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Nobody_else_has_a_say_over_it(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, WithUsers);
        var first = await MakeAsync(database, "jane@example.org");
        await SetAsync(database, first, open: true);
        var second = await MakeAsync(database, "joan@example.org");

        var refused = await Assert.ThrowsAsync<RefusedException>(() => SetAsync(database, second, open: false));

        Assert.Equal("account.not-the-first", refused.Code);
        Assert.Null(await SeenAsync(database, second));
        Assert.True(await database.Services.GetRequiredService<SignUp>().IsOpenAsync(Ct));
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Whoever_made_the_first_account_has_the_say_in_their_practice_space_too(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, WithUsers);
        var first = await MakeAsync(database, "jane@example.org");
        await using var db = await database.OpenAsync(first);
        var practice = Space.Open((await db.Spaces.SingleAsync(Ct)).UserId, SpaceKind.Practice, database.Time.GetUtcNow());
        db.Spaces.Add(practice);
        await db.SaveChangesAsync(Ct);

        await SetAsync(database, practice.Id, open: true);

        Assert.True(await SeenAsync(database, first));
    }

    private static async Task<OwnerId> MakeAsync(TestDatabase database, string email)
    {
        await using var scope = database.Services.CreateAsyncScope();
        var user = await scope.ServiceProvider.GetRequiredService<OpenAccount>().RunAsync(new OpenAccount.Input("Jane Doe", email, "walnut river lantern", "Europe/Prague", "CZ"), Ct);
        return new OwnerId(user.ActiveOwnerId);
    }

    private static async Task SetAsync(TestDatabase database, OwnerId owner, bool open)
    {
        await using var scope = database.ActingFor(owner);
        await scope.ServiceProvider.GetRequiredService<OpenSignUp>().RunAsync(open, Ct);
    }

    // As the overview and the page of its own show it.
    private static async Task<bool?> SeenAsync(TestDatabase database, OwnerId owner)
    {
        await using var scope = database.ActingFor(owner);
        var queries = scope.ServiceProvider.GetRequiredService<SettingsQueries>();
        var shown = await queries.SignUpAsync(Ct);
        Assert.Equal(shown, (await queries.OverviewAsync(Ct)).SignUpIsOpen);
        return shown;
    }

    private static void WithUsers(IServiceCollection services)
    {
        services.AddIdentityCore<User>(options => options.Password.RequireDigit = options.Password.RequireUppercase = options.Password.RequireNonAlphanumeric = false);
        services.AddScoped<IUserStore<User>, UserOnlyStore<User, Data.AppDbContext, Guid>>();
    }
}
