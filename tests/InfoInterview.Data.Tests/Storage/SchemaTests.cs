using InfoInterview.Data.Storage;
using InfoInterview.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace InfoInterview.Data.Tests.Storage;

public sealed class SchemaTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task The_migrations_say_what_the_model_says(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = await database.OpenAsync(default);

        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Migrating_again_changes_nothing(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var before = await ObjectsAsync(database);

        await database.Services.GetRequiredService<Migrator>().MigrateAsync(Ct);

        Assert.Equal(before, await ObjectsAsync(database));
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task What_lies_beside_the_model_is_there(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var there = await ObjectsAsync(database);

        Assert.NotEmpty(DatabaseExtras.NamesOn(provider));
        Assert.All(DatabaseExtras.NamesOn(provider), name => Assert.Contains(name, there));
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Every_id_is_stored_as_its_guid(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = await database.OpenAsync(default);
        var ids = db.Model.GetEntityTypes().SelectMany(t => t.GetProperties())
            .Where(p => IdConversions.IdTypes.Contains(Nullable.GetUnderlyingType(p.ClrType) ?? p.ClrType)).ToList();

        Assert.True(IdConversions.IdTypes.Count >= 15);
        Assert.NotEmpty(ids);
        Assert.All(ids, p => Assert.Equal(typeof(Guid), p.GetTypeMapping().Converter?.ProviderClrType));
    }

    private static async Task<List<string>> ObjectsAsync(TestDatabase database)
    {
        await using var db = await database.OpenAsync(default);
        var names = database.Provider is DatabaseProvider.Sqlite
            ? db.Database.SqlQuery<string>($"SELECT name AS \"Value\" FROM sqlite_master")
            : db.Database.SqlQuery<string>($"SELECT relname::text AS \"Value\" FROM pg_class WHERE relnamespace = 'public'::regnamespace");
        return (await names.ToListAsync(Ct)).Order(StringComparer.Ordinal).ToList();
    }
}
