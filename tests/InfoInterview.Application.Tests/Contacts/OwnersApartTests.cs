using InfoInterview.Application.Contacts;
using InfoInterview.Application.Contacts.Import;
using InfoInterview.Application.Requests;
using InfoInterview.Data.Storage;
using InfoInterview.Domain;
using InfoInterview.Domain.Contacts;
using InfoInterview.Testing;

namespace InfoInterview.Application.Tests.Contacts;

public sealed class OwnersApartTests
{
    private static CancellationToken Ct => PeopleFloor.Ct;

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Another_owners_ids_find_nothing_and_change_nothing(DatabaseProvider provider)
    {
        await using var floor = await PeopleFloor.OpenAsync(provider);
        var import = await floor.CarryOutAsync(await floor.PreviewAsync(Csv.Of(3)));
        var id = await floor.AddAsync("Jane", "Doe", at: "Acme", email: "jane@example.org");
        var before = await floor.SeeAsync(id);
        var organisation = before.OrganisationId!.Value;
        await using var stranger = await floor.StrangerAsync();
        var own = await stranger.AddAsync("Own");

        Assert.Null(await stranger.Get<ContactQueries>().FindAsync(id, Ct));
        Assert.Empty(await stranger.Get<ContactQueries>().DuplicatesOfAsync(id, Ct));
        Assert.Null(await stranger.Get<OrganisationQueries>().FindAsync(organisation, Ct));
        Assert.Empty((await stranger.Get<ContactListQueries>().PageAsync(new ContactFilter { Organisation = organisation }, Ct)).Rows);
        Assert.Single((await stranger.Get<ContactListQueries>().PageAsync(new ContactFilter { After = id }, Ct)).Rows);
        Assert.Empty(await stranger.Get<ContactListQueries>().SuggestAsync("jane", Ct));
        Assert.Empty(await stranger.Get<ImportQueries>().RunsAsync(Ct));
        Assert.Equal(0, await stranger.Get<TagContacts>().RunAsync(new TagContacts.Input([id]) { Add = ["x"] }, Ct));
        Assert.Equal(0, await stranger.Get<SetCircle>().RunAsync(new SetCircle.Input([id], Circle.Inner), Ct));
        Assert.Equal(new DeleteContacts.Result(0, 0), await stranger.Get<DeleteContacts>().RunAsync([id], Ct));
        Assert.Equal(0, await stranger.Get<RestoreContacts>().RunAsync([id], Ct));
        Func<Task>[] refused =
        [
            () => stranger.Get<EditContact>().RunAsync(new EditContact.Input(id, before.Version, before.ToForm()), Ct),
            () => stranger.Get<SetHowWeKnowEachOther>().RunAsync(new SetHowWeKnowEachOther.Input(id, before.Version, Circle.Inner), Ct),
            () => stranger.Get<SetIntroducer>().RunAsync(new SetIntroducer.Input(id, null), Ct),
            () => stranger.Get<SetIntroducer>().RunAsync(new SetIntroducer.Input(own, id), Ct),
            () => stranger.Get<LogOptOut>().RunAsync(new LogOptOut.Input(id, floor.Database.Time.GetUtcNow()), Ct),
            () => stranger.Get<TakeBackOptOut>().RunAsync(id, Ct),
            () => stranger.Get<EditOrganisation>().RunAsync(new EditOrganisation.Input(organisation, 1, new OrganisationForm("Mine")), Ct),
            () => stranger.Get<MarkOrganisation>().RunAsync(new MarkOrganisation.Input(organisation, true, 3, 3), Ct),
            () => stranger.Get<DeleteOrganisation>().RunAsync(organisation, Ct),
            () => stranger.Get<RestoreOrganisation>().RunAsync(organisation, Ct),
            () => stranger.Get<UndoImport>().RunAsync(import.Id, Ct),
        ];
        foreach (var act in refused)
            Assert.EndsWith(".gone", (await Assert.ThrowsAsync<RefusedException>(act)).Code, StringComparison.Ordinal);
        Assert.Equivalent(before, await floor.SeeAsync(id), strict: true);
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Two_owners_may_know_the_same_person_and_place(DatabaseProvider provider)
    {
        await using var floor = await PeopleFloor.OpenAsync(provider);
        await floor.AddAsync("Jane", at: "Acme", email: "jane@example.org", linkedIn: "linkedin.com/in/jane");
        await using var stranger = await floor.StrangerAsync();

        var id = await stranger.AddAsync("Jane", at: "Acme", email: "jane@example.org", linkedIn: "linkedin.com/in/jane");

        Assert.Equal("Acme", (await stranger.SeeAsync(id)).Organisation);
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Nobody_signed_in_means_nothing_is_done(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var scope = Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.CreateAsyncScope(database.Services);
        var query = (ContactListQueries)scope.ServiceProvider.GetService(typeof(ContactListQueries))!;

        Assert.Equal("account.signed-out", (await Assert.ThrowsAsync<RefusedException>(() => query.PageAsync(new ContactFilter(), Ct))).Code);
    }
}
