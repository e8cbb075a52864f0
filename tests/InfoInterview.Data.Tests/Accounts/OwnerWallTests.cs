using InfoInterview.Data.Storage;
using InfoInterview.Domain.Accounts;
using InfoInterview.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace InfoInterview.Data.Tests.Accounts;

public sealed class OwnerWallTests
{
    /// <summary>References that need not carry the owner, each for its reason.</summary>
    private static readonly HashSet<string> Inside = [];

    /// <summary>Ids that are kept as marks only, and lead to no row: what is made, ended or taken back by an event of the same request, and the letter an answer is to.</summary>
    private static readonly string[] Marks = ["Message.InReplyToId", "Obligation.ClosedByEvent", "Obligation.OpenedByEvent", "Reminder.CancelledByEvent", "Reminder.CreatedByEvent", "RequestEvent.CompensatesEventId"];

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

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public void Every_reference_between_owned_rows_carries_the_owner(DatabaseProvider provider)
    {
        using var db = Unopened(provider);
        var references = db.Model.GetEntityTypes()
            .SelectMany(t => t.GetForeignKeys())
            .Where(k => IsOwned(k.DeclaringEntityType) && IsOwned(k.PrincipalEntityType) && !Inside.Contains(Name(k)))
            .ToList();
        var bare = references.Where(k => k.Properties[0].Name != nameof(IOwned.OwnerId) || k.PrincipalKey.Properties[0].Name != nameof(IOwned.OwnerId) || k.Properties.Count != 2 || k.PrincipalKey.Properties[1].Name != "Id");

        Assert.True(references.Count >= 30, $"{references.Count}");
        Assert.Empty(bare.Select(Name));
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public void Every_id_of_an_owned_row_in_another_is_such_a_reference(DatabaseProvider provider)
    {
        using var db = Unopened(provider);
        var owned = db.Model.GetEntityTypes().Where(IsOwned).ToList();
        var rows = owned.Select(t => t.FindPrimaryKey()!.Properties).Where(key => key is [{ Name: "Id" }]).Select(key => key[0].ClrType).ToHashSet();
        var loose = owned.SelectMany(t => t.GetProperties()).Where(p => p.Name != "Id" && rows.Contains(Nullable.GetUnderlyingType(p.ClrType) ?? p.ClrType) && !p.IsForeignKey());

        Assert.Equal(Marks.Order(StringComparer.Ordinal), loose.Select(p => $"{p.DeclaringType.DisplayName()}.{p.Name}").Order(StringComparer.Ordinal));
    }

    // The model alone: no database is asked.
    private static AppDbContext Unopened(DatabaseProvider provider) => provider is DatabaseProvider.Sqlite
        ? new SqliteAppDbContext(new DbContextOptionsBuilder<SqliteAppDbContext>().UseSqlite("Data Source=none.db").Options)
        : new PostgresAppDbContext(new DbContextOptionsBuilder<PostgresAppDbContext>().UseNpgsql("Host=none").Options);

    private static bool IsOwned(IReadOnlyTypeBase type) => typeof(IOwned).IsAssignableFrom(type.ClrType);

    private static string Name(IReadOnlyForeignKey key) => $"{key.DeclaringEntityType.DisplayName()} to {key.PrincipalEntityType.DisplayName()} by {string.Join(", ", key.Properties.Select(p => p.Name))}";

    private static async Task SaveAsync(TestDatabase database, OwnerId owner, object row)
    {
        await using var db = await database.OpenAsync(owner);
        db.Add(row);
        await db.SaveChangesAsync(Ct);
    }
}
