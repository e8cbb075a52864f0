using InfoInterview.Application.Contacts;
using InfoInterview.Data.Storage;
using InfoInterview.Domain;
using InfoInterview.Testing;

namespace InfoInterview.Application.Tests.Contacts;

public sealed class OrganisationTests
{
    private static CancellationToken Ct => PeopleFloor.Ct;

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Where_to_look_first_is_interest_then_hiring_then_an_ally_then_the_name(DatabaseProvider provider)
    {
        await using var floor = await PeopleFloor.OpenAsync(provider);
        foreach (var (name, ally, interest, hiring) in new[] { ("Zed", false, 3, 3), ("Bee", false, 3, 1), ("Ally", true, 3, 1), ("Cee", false, 0, 3), ("Aye", false, 3, 1) })
            await MarkedAsync(floor, name, ally, interest, hiring);

        var query = floor.Get<OrganisationQueries>();
        Assert.Equal(["Zed", "Ally", "Aye", "Bee", "Cee"], (await query.PageAsync(new OrganisationFilter(), Ct)).Rows.Select(r => r.Name));
        Assert.Equal(["Ally", "Aye", "Bee", "Cee", "Zed"], (await query.PageAsync(new OrganisationFilter { Sort = OrganisationSort.Name }, Ct)).Rows.Select(r => r.Name));
        var second = await query.PageAsync(new OrganisationFilter { Page = 2, Size = 2 }, Ct);
        Assert.Equal(["Aye", "Bee"], second.Rows.Select(r => r.Name));
        Assert.Equal(5, second.Total);
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Its_page_shows_its_people_and_the_list_counts_them(DatabaseProvider provider)
    {
        await using var floor = await PeopleFloor.OpenAsync(provider);
        await floor.AddAsync("Zoë", "Haddad", at: "Acme");
        await floor.AddAsync("Ann", "Bell", at: "Acme");
        await floor.Get<DeleteContacts>().RunAsync([await floor.AddAsync("Gone", at: "Acme")], Ct);

        var row = Assert.Single((await floor.Get<OrganisationQueries>().PageAsync(new OrganisationFilter { Search = "ACM" }, Ct)).Rows);
        var view = await floor.Get<OrganisationQueries>().FindAsync(row.Id, Ct);

        Assert.Equal(2, row.People);
        Assert.Equal(["Ann Bell", "Zoë Haddad"], view!.People.Select(p => p.Name));
        Assert.Equal(["Acme"], await floor.Get<OrganisationQueries>().SuggestAsync("ac", Ct));
        Assert.Empty(await floor.Get<OrganisationQueries>().SuggestAsync("%", Ct));
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task A_stale_form_or_a_taken_name_is_refused(DatabaseProvider provider)
    {
        await using var floor = await PeopleFloor.OpenAsync(provider);
        var id = await floor.Get<AddOrganisation>().RunAsync(new OrganisationForm("Acme"), Ct);
        await floor.Get<AddOrganisation>().RunAsync(new OrganisationForm("Initech"), Ct);
        await floor.Get<EditOrganisation>().RunAsync(new EditOrganisation.Input(id, 1, new OrganisationForm("Acme") { City = "Brno" }), Ct);

        Assert.Equal("organisation.already-there", (await Assert.ThrowsAsync<RefusedException>(() => floor.Get<AddOrganisation>().RunAsync(new OrganisationForm("ACME"), Ct))).Code);
        Assert.Equal("organisation.already-there", (await Assert.ThrowsAsync<RefusedException>(() =>
            floor.Get<EditOrganisation>().RunAsync(new EditOrganisation.Input(id, 2, new OrganisationForm("initech")), Ct))).Code);
        Assert.Equal("row.stale", (await Assert.ThrowsAsync<RefusedException>(() =>
            floor.Get<EditOrganisation>().RunAsync(new EditOrganisation.Input(id, 1, new OrganisationForm("Acme Two")), Ct))).Code);
        Assert.Equal("Brno", (await floor.Get<OrganisationQueries>().FindAsync(id, Ct))!.City);
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task In_the_bin_it_is_shown_and_found_nowhere_and_comes_back_with_its_people(DatabaseProvider provider)
    {
        await using var floor = await PeopleFloor.OpenAsync(provider);
        var person = await floor.AddAsync("Jane", at: "Acme");
        var id = (await floor.SeeAsync(person)).OrganisationId!.Value;

        await floor.Get<DeleteOrganisation>().RunAsync(id, Ct);
        Assert.Null((await floor.SeeAsync(person)).Organisation);
        Assert.Empty(await floor.Get<ContactListQueries>().SuggestAsync("acme", Ct));
        Assert.Empty((await floor.Get<OrganisationQueries>().PageAsync(new OrganisationFilter(), Ct)).Rows);

        await floor.Get<RestoreOrganisation>().RunAsync(id, Ct);
        Assert.Equal("Acme", (await floor.SeeAsync(person)).Organisation);
        Assert.Single(await floor.Get<ContactListQueries>().SuggestAsync("acme", Ct));
    }

    private static async Task MarkedAsync(PeopleFloor floor, string name, bool ally, int interest, int hiring)
    {
        var id = await floor.Get<AddOrganisation>().RunAsync(new OrganisationForm(name), Ct);
        await floor.Get<MarkOrganisation>().RunAsync(new MarkOrganisation.Input(id, ally, interest, hiring), Ct);
    }
}
