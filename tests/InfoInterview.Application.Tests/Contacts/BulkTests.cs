using InfoInterview.Application.Contacts;
using InfoInterview.Application.Requests;
using InfoInterview.Data.Storage;
using InfoInterview.Domain;
using InfoInterview.Domain.Contacts;
using InfoInterview.Testing;

namespace InfoInterview.Application.Tests.Contacts;

public sealed class BulkTests
{
    private static CancellationToken Ct => PeopleFloor.Ct;

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Hundreds_are_tagged_circled_binned_and_brought_back_at_once(DatabaseProvider provider)
    {
        await using var floor = await PeopleFloor.OpenAsync(provider);
        await floor.CarryOutAsync(await floor.PreviewAsync(Csv.Of(1_200)));
        await using var db = await floor.LookAsync();
        var all = db.Contacts.Select(c => c.Id).ToList();

        Assert.Equal(1_200, await floor.Get<TagContacts>().RunAsync(new TagContacts.Input(all) { Add = ["LinkedIn"] }, Ct));
        Assert.Equal(new TagCount("LinkedIn", 1_200), Assert.Single(await floor.Get<ContactListQueries>().TagsAsync(Ct)));
        Assert.Equal(1_200, await floor.Get<SetCircle>().RunAsync(new SetCircle.Input(all, Circle.Affinity), Ct));
        Assert.Equal(0, await floor.Get<SetCircle>().RunAsync(new SetCircle.Input(all, Circle.Affinity), Ct));
        Assert.Equal(new DeleteContacts.Result(1_200, 0), await floor.Get<DeleteContacts>().RunAsync(all, Ct));
        Assert.Equal(0, await TotalAsync(floor));
        Assert.Equal(1_200, await floor.Get<RestoreContacts>().RunAsync(all, Ct));
        Assert.Equal(1_200, await TotalAsync(floor));
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task A_tag_is_found_by_search_until_it_is_taken_off(DatabaseProvider provider)
    {
        await using var floor = await PeopleFloor.OpenAsync(provider);
        var id = await floor.AddAsync("Jane");
        await floor.Get<TagContacts>().RunAsync(new TagContacts.Input([id]) { Add = ["Mentor", "rivers"] }, Ct);
        Assert.Single(await floor.Get<ContactListQueries>().SuggestAsync("mentor", Ct));

        await floor.Get<TagContacts>().RunAsync(new TagContacts.Input([id]) { Remove = ["mentor"] }, Ct);

        Assert.Empty(await floor.Get<ContactListQueries>().SuggestAsync("mentor", Ct));
        Assert.Equal(["rivers"], (await floor.SeeAsync(id)).Tags);
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task An_opt_out_is_dated_where_the_user_lives_and_stays_through_an_edit(DatabaseProvider provider)
    {
        await using var floor = await PeopleFloor.OpenAsync(provider);
        var id = await floor.AddAsync("Jane");
        floor.Database.Time.SetUtcNow(new DateTimeOffset(2026, 6, 1, 23, 30, 0, TimeSpan.Zero));
        await floor.Get<LogOptOut>().RunAsync(new LogOptOut.Input(id, floor.Database.Time.GetUtcNow()) { Reason = "no more mail" }, Ct);
        var loaded = await floor.SeeAsync(id);
        await floor.Get<EditContact>().RunAsync(new EditContact.Input(id, loaded.Version, loaded.ToForm() with { Tags = ["x"] }), Ct);

        Assert.Equal(new DoNotContact("no more mail", new DateOnly(2026, 6, 2)), (await floor.SeeAsync(id)).DoNotContact);

        await floor.Get<TakeBackOptOut>().RunAsync(id, Ct);
        Assert.Null((await floor.SeeAsync(id)).DoNotContact);
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Someone_in_the_bin_cannot_be_edited(DatabaseProvider provider)
    {
        await using var floor = await PeopleFloor.OpenAsync(provider);
        var id = await floor.AddAsync("Jane");
        await floor.Get<DeleteContacts>().RunAsync([id], Ct);
        var binned = await floor.SeeAsync(id);

        Assert.NotNull(binned.DeletedAt);
        Assert.Equal("contact.in-bin", (await Assert.ThrowsAsync<RefusedException>(() =>
            floor.Get<EditContact>().RunAsync(new EditContact.Input(id, binned.Version, binned.ToForm()), Ct))).Code);
    }

    private static async Task<int> TotalAsync(PeopleFloor floor) => (await floor.Get<ContactListQueries>().PageAsync(new ContactFilter(), Ct)).Total;
}
