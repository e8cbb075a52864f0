using InfoInterview.Application.Accounts;
using InfoInterview.Application.Tests.Requests;
using InfoInterview.Data;
using InfoInterview.Data.Accounts;
using InfoInterview.Data.Storage;
using InfoInterview.Domain;
using InfoInterview.Domain.Accounts;
using InfoInterview.Domain.Outreach;
using InfoInterview.Testing;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace InfoInterview.Application.Tests.Accounts;

public sealed class LeavePracticeForGoodTests
{
    private static CancellationToken Ct => AskFloor.Ct;

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Everything_of_the_practice_space_goes_and_nothing_of_the_real_one(DatabaseProvider provider)
    {
        await using var floor = await AskFloor.OpenAsync(provider, WithUsers);
        var user = await SignUpAsync(floor);
        await using var real = Acting(floor, user.ActiveOwnerId);
        await using var practice = Acting(floor, (await SwitchAsync(floor, user.Id, SpaceKind.Practice)).ActiveOwnerId);
        var (mine, invented) = (new PrivateWorld(real), new PrivateWorld(practice));
        await mine.FurnishAsync();
        await invented.FurnishAsync();
        var before = await mine.SeeAllAsync();

        await practice.Get<LeavePracticeForGood>().RunAsync(Ct);

        Assert.Equal(await new PrivateWorld(Acting(floor, Guid.CreateVersion7())).SeeAllAsync(), await invented.SeeAllAsync());
        Assert.Equal(before, await mine.SeeAllAsync());
        Assert.Equal((real.Owner.Value, false), await real.SeeAsync(async db => (
            await db.Users.Where(u => u.Id == user.Id).Select(u => u.ActiveOwnerId).SingleAsync(Ct),
            await db.Spaces.AnyAsync(s => s.Id == practice.Owner, Ct))));
        if (provider is DatabaseProvider.Sqlite)
            Assert.Equal(await real.SeeAsync(db => db.Contacts.IgnoreQueryFilters().CountAsync(Ct)), await real.SeeAsync(db => db.Database.SqlQuery<int>($"SELECT COUNT(*) AS Value FROM contact_search_rows").SingleAsync(Ct)));
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task The_next_visit_finds_a_fresh_practice_space(DatabaseProvider provider)
    {
        await using var floor = await AskFloor.OpenAsync(provider, WithUsers);
        var user = await SignUpAsync(floor);
        await using var first = Acting(floor, (await SwitchAsync(floor, user.Id, SpaceKind.Practice)).ActiveOwnerId);
        await first.PersonAsync("Nobody", "Invented");
        await first.Get<LeavePracticeForGood>().RunAsync(Ct);

        await using var second = Acting(floor, (await SwitchAsync(floor, user.Id, SpaceKind.Practice)).ActiveOwnerId);

        Assert.NotEqual(first.Owner, second.Owner);
        Assert.Equal(12, await second.SeeAsync(db => db.Contacts.CountAsync(Ct)));
        Assert.Equal("space.gone", (await Assert.ThrowsAsync<RefusedException>(() => first.Get<LeavePracticeForGood>().RunAsync(Ct))).Code);
        Assert.Equal(12, await second.SeeAsync(db => db.Contacts.CountAsync(Ct)));
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task A_real_space_is_not_deleted_this_way(DatabaseProvider provider)
    {
        await using var floor = await AskFloor.OpenAsync(provider, WithUsers);
        var world = new PrivateWorld(floor);
        await world.FurnishAsync();
        var before = await world.SeeAllAsync();

        Assert.Equal("space.real", (await Assert.ThrowsAsync<RefusedException>(() => floor.Get<LeavePracticeForGood>().RunAsync(Ct))).Code);

        Assert.Equal(before, await world.SeeAllAsync());
    }

    [Theory]
    [EachDatabase(OutboxState.Claimed)]
    [EachDatabase(OutboxState.Transmitting)]
    public async Task A_letter_that_is_just_arriving_is_waited_for(DatabaseProvider provider, OutboxState state)
    {
        await using var floor = await AskFloor.OpenAsync(provider, WithUsers);
        var user = await SignUpAsync(floor);
        await using var practice = Acting(floor, (await SwitchAsync(floor, user.Id, SpaceKind.Practice)).ActiveOwnerId);
        var jana = await practice.SeeAsync(db => db.Contacts.Select(c => c.Id).FirstAsync(Ct));
        await practice.MailAsync(null, jana, MessageKind.Thanks, state);

        Assert.Equal("space.sending", (await Assert.ThrowsAsync<RefusedException>(() => practice.Get<LeavePracticeForGood>().RunAsync(Ct))).Code);

        Assert.Equal(12, await practice.SeeAsync(db => db.Contacts.CountAsync(Ct)));
    }

    private static AskFloor Acting(AskFloor floor, Guid owner) => new(floor.Database, new OwnerId(owner), floor.Database.ActingFor(new OwnerId(owner)), isGuest: true);

    private static async Task<User> SignUpAsync(AskFloor floor)
    {
        await using var scope = floor.Database.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<OpenAccount>().RunAsync(new OpenAccount.Input("Jane Alvarez", "jane@example.org", "walnut river lantern", "Europe/Prague", "CZ"), Ct);
    }

    private static async Task<User> SwitchAsync(AskFloor floor, Guid user, SpaceKind kind)
    {
        await using var scope = floor.Database.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<SwitchSpace>().RunAsync(user, kind, Ct);
    }

    private static void WithUsers(IServiceCollection services)
    {
        services.AddIdentityCore<User>(options => options.Password.RequireDigit = options.Password.RequireUppercase = options.Password.RequireNonAlphanumeric = false);
        services.AddScoped<IUserStore<User>, UserOnlyStore<User, AppDbContext, Guid>>();
    }
}
