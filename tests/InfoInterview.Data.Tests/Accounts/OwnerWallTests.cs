using InfoInterview.Data.Storage;
using InfoInterview.Domain.Accounts;
using InfoInterview.Testing;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Data.Tests.Accounts;

public sealed class OwnerWallTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Another_owners_rows_are_not_seen(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var (mine, yours) = (await database.NewOwnerAsync(), await database.NewOwnerAsync());
        var contact = Some.Contact(mine);
        await SaveAsync(database, mine, contact);

        await using var theirs = await database.OpenAsync(yours);
        await using var nobodys = await database.OpenAsync(default);
        await using var own = await database.OpenAsync(mine);

        Assert.True(await own.Contacts.AnyAsync(c => c.Id == contact.Id, Ct));
        Assert.False(await theirs.Contacts.AnyAsync(c => c.Id == contact.Id, Ct));
        Assert.False(await nobodys.Contacts.AnyAsync(c => c.Id == contact.Id, Ct));
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Saving_another_owners_row_throws(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var (mine, yours) = (await database.NewOwnerAsync(), await database.NewOwnerAsync());
        await using var db = await database.OpenAsync(mine);

        db.Add(Some.Contact(yours));

        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync(Ct));
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task A_row_cannot_point_at_another_owners(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var (mine, yours) = (await database.NewOwnerAsync(), await database.NewOwnerAsync());
        var stranger = Some.Contact(yours);
        await SaveAsync(database, yours, stranger);
        await using var db = await database.OpenAsync(mine);
        var contact = Some.Contact(mine);
        contact.IntroducedBy(stranger.Id, new HashSet<Domain.Contacts.ContactId>(), DateTimeOffset.UnixEpoch);

        db.Add(contact);

        await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync(Ct));
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Every_owned_entity_has_the_wall_before_it(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = await database.OpenAsync(default);
        var owned = db.Model.GetEntityTypes().Where(t => typeof(IOwned).IsAssignableFrom(t.ClrType)).ToList();

        Assert.True(owned.Count >= 15);
        Assert.All(owned, t => Assert.NotEmpty(t.GetDeclaredQueryFilters()));
    }

    private static async Task SaveAsync(TestDatabase database, OwnerId owner, object row)
    {
        await using var db = await database.OpenAsync(owner);
        db.Add(row);
        await db.SaveChangesAsync(Ct);
    }
}
