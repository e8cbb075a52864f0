using InfoInterview.Data.Contacts;
using InfoInterview.Data.Storage;
using InfoInterview.Domain.Accounts;
using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Outreach;
using InfoInterview.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace InfoInterview.Data.Tests.Contacts;

public sealed class SearchTests
{
    private static readonly string[] Typed = ["", "jose", "soren", "acme", "mentor", "lee.li@example.org"];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<DatabaseProvider, string, string> Found { get; } = Cross(
        ("jose", "José García"), ("JOSÉ", "José García"), ("jos", "José García"), ("garci", "José García"), ("garcía josé", "José García"),
        ("soren", "Søren Müller"), ("Søren", "Søren Müller"), ("mull", "Søren Müller"), ("MÜLL", "Søren Müller"),
        ("strasse", "Zoë Straße"), ("straße", "Zoë Straße"), ("zoe", "Zoë Straße"), ("李", "李 Lee"),
        ("neill", "Tip O'Neill"), ("o'neill", "Tip O'Neill"), ("acm", "José García"), ("hydrol", "Søren Müller"), ("mentor", "Zoë Straße"),
        ("lee.li@example.org", "李 Lee"), ("łódź", "Tip O'Neill"), ("lodz", "Tip O'Neill"),
        ("jose%", "José García"), ("!jose & |", "José García"), ("\"jose\" *", "José García"));

    public static TheoryData<DatabaseProvider, string> NotFound { get; } = Cross(
        "jose nobody", "%", "_", "\\", "%_\\", "*", "\"", "'", "ose", "; DROP TABLE", "NEAR(", "jose OR soren", "jose AND soren", "jose NOT soren", "words:jose",
        ":*", "()", "\0", "\ud800");

    [Theory, MemberData(nameof(Found))]
    public async Task Beginnings_of_words_find_people_whatever_the_accents(DatabaseProvider provider, string typed, string name)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var owner = await PeopleAsync(database);

        Assert.Equal([name], await NamesAsync(database, owner, typed));
    }

    [Theory, MemberData(nameof(NotFound))]
    public async Task Signs_and_operators_are_no_more_than_text(DatabaseProvider provider, string typed)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var owner = await PeopleAsync(database);

        Assert.Empty(await NamesAsync(database, owner, typed));
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Nothing_typed_finds_everyone_and_a_hundred_kilobytes_find_nobody(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var owner = await PeopleAsync(database);

        Assert.Equal(5, (await NamesAsync(database, owner, " ")).Count);
        Assert.Empty(await NamesAsync(database, owner, string.Concat(Enumerable.Repeat("jose x%\"", 12_500))));
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Search_stays_within_the_owners_walls(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await PeopleAsync(database);
        var other = await database.NewOwnerAsync();

        foreach (var typed in Typed)
            Assert.Empty(await NamesAsync(database, other, typed));
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task A_change_that_loaded_the_contact_alone_keeps_its_tags_and_addresses_findable(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var owner = await PeopleAsync(database);
        await using (var db = await database.OpenAsync(owner))
        {
            var zoe = await db.Contacts.SingleAsync(c => c.Name.Given == "Zoë", Ct);
            zoe.Describe(zoe.Name, zoe.Details with { RoleTitle = "Cartographer" }, Some.Monday);
            await db.SaveChangesAsync(Ct);
        }

        Assert.Equal(["Zoë Straße"], await NamesAsync(database, owner, "cartog"));
        Assert.Equal(["Zoë Straße"], await NamesAsync(database, owner, "mentor"));
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Renaming_an_organisation_makes_its_people_findable_by_the_new_name_only(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var owner = await PeopleAsync(database);
        await using (var db = await database.OpenAsync(owner))
        {
            (await db.Organisations.SingleAsync(Ct)).Rename("Initech");
            await db.SaveChangesAsync(Ct);
        }

        Assert.Equal(["José García"], await NamesAsync(database, owner, "initech"));
        Assert.Empty(await NamesAsync(database, owner, "acme"));
    }

    private static async Task<OwnerId> PeopleAsync(TestDatabase database)
    {
        var owner = await database.NewOwnerAsync();
        await using var db = await database.OpenAsync(owner);
        var acme = Organisation.Create(owner, "Acme, Inc.", Some.Monday);
        var jose = Some.Contact(owner, "José", "García");
        jose.WorksAt(acme, new DateOnly(2026, 3, 2));
        var soren = Some.Contact(owner, "Søren", "Müller");
        soren.Describe(soren.Name, soren.Details with { RoleTitle = "Hydrologist" }, Some.Monday);
        var zoe = Some.Contact(owner, "Zoë", "Straße");
        zoe.Tag(["mentor"]);
        zoe.AddEmail(EmailAddress.Parse("zoe@example.org"));
        var tip = Some.Contact(owner, "Tip", "O'Neill");
        tip.Describe(tip.Name, tip.Details with { City = "Łódź" }, Some.Monday);
        var lee = Some.Contact(owner, "李", "Lee");
        lee.AddEmail(EmailAddress.Parse("lee.li@example.org"));
        db.AddRange(acme, jose, soren, zoe, tip, lee);
        await db.SaveChangesAsync(Ct);
        return owner;
    }

    private static async Task<List<string>> NamesAsync(TestDatabase database, OwnerId owner, string typed)
    {
        await using var db = await database.OpenAsync(owner);
        var found = await database.Services.GetRequiredService<ISearch>().Matching(db, typed).OrderBy(c => c.SortName).ToListAsync(Ct);
        return found.Select(c => c.DisplayName).ToList();
    }

    private static TheoryData<DatabaseProvider, string, string> Cross(params (string Typed, string Name)[] cases) =>
        new(Enum.GetValues<DatabaseProvider>().SelectMany(p => cases.Select(c => (p, c.Typed, c.Name))));

    private static TheoryData<DatabaseProvider, string> Cross(params string[] cases) =>
        new(Enum.GetValues<DatabaseProvider>().SelectMany(p => cases.Select(c => (p, c))));
}
