using InfoInterview.Application.Contacts;
using InfoInterview.Data.Storage;
using InfoInterview.Domain.Contacts;
using InfoInterview.Testing;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Tests.Contacts;

public sealed class ContactListTests
{
    private static CancellationToken Ct => PeopleFloor.Ct;

    public static TheoryData<DatabaseProvider, ContactSort> Sorts { get; } =
        new(Enum.GetValues<DatabaseProvider>().SelectMany(p => Enum.GetValues<ContactSort>().Select(s => (p, s))));

    [Theory, MemberData(nameof(Sorts))]
    public async Task Reading_page_by_page_shows_everyone_once_and_the_same_way_back(DatabaseProvider provider, ContactSort sort)
    {
        await using var floor = await PeopleFloor.OpenAsync(provider);
        await ManyAsync(floor);
        var query = floor.Get<ContactListQueries>();

        var forwards = new List<ContactId>();
        var pages = new List<ContactPage>();
        for (ContactPage? page = null; page is null || page.Next is not null;)
        {
            page = await query.PageAsync(new ContactFilter { Sort = sort, Size = 4, After = page?.Next }, Ct);
            pages.Add(page);
            forwards.AddRange(page.Rows.Select(r => r.Id));
        }

        var backwards = new List<ContactPage> { pages[^1] };
        while (backwards[^1].Previous is { } before)
            backwards.Add(await query.PageAsync(new ContactFilter { Sort = sort, Size = 4, Before = before }, Ct));

        Assert.Equal(22, forwards.Distinct().Count());
        Assert.Equal(22, forwards.Count);
        Assert.All(pages, p => Assert.Equal(22, p.Total));
        Assert.Null(pages[0].Previous);
        Assert.Equal(pages.Select(p => p.Rows.Select(r => r.Id)), backwards.AsEnumerable().Reverse().Select(p => p.Rows.Select(r => r.Id)));
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Both_databases_sort_names_alike(DatabaseProvider provider)
    {
        await using var floor = await PeopleFloor.OpenAsync(provider);
        foreach (var (given, family) in new[] { ("Bo", "de la Cruz"), ("Al", "Delacroix"), ("Zoë", "Ångström"), ("Ann", "Zz"), ("李", "王"), ("Cy", "De Bruyn"), ("Di", "Müller"), ("Ed", "Mullen") })
            await floor.AddAsync(given, family);

        var page = await floor.Get<ContactListQueries>().PageAsync(new ContactFilter(), Ct);

        Assert.Equal(["Zoë Ångström", "Cy De Bruyn", "Bo de la Cruz", "Al Delacroix", "Ed Mullen", "Di Müller", "Ann Zz", "李 王"], page.Rows.Select(r => r.Name));
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Whom_one_heard_from_last_comes_first_and_strangers_last(DatabaseProvider provider)
    {
        await using var floor = await PeopleFloor.OpenAsync(provider);
        await floor.AddAsync("Never");
        await InteractedAsync(floor, await floor.AddAsync("Old"), 1);
        await InteractedAsync(floor, await floor.AddAsync("New"), 2);

        var page = await floor.Get<ContactListQueries>().PageAsync(new ContactFilter { Sort = ContactSort.LastInteraction }, Ct);

        Assert.Equal(["New", "Old", "Never"], page.Rows.Select(r => r.Name));
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Each_filter_lets_through_whom_it_says(DatabaseProvider provider)
    {
        await using var floor = await PeopleFloor.OpenAsync(provider);
        var jane = await floor.AddAsync("Jane", "Doe", at: "Acme", email: "jane@example.org");
        var bob = await floor.AddAsync("Bob", "Ray");
        var gone = await floor.AddAsync("Gone");
        await floor.Get<TagContacts>().RunAsync(new TagContacts.Input([bob]) { Add = ["mentor"] }, Ct);
        await floor.Get<SetCircle>().RunAsync(new SetCircle.Input([jane], Circle.Inner), Ct);
        await floor.Get<DeleteContacts>().RunAsync([gone], Ct);
        var acme = (await floor.SeeAsync(jane)).OrganisationId;

        Assert.Equal(["Jane Doe", "Bob Ray"], await NamesAsync(floor, new ContactFilter()));
        Assert.Equal(["Jane Doe"], await NamesAsync(floor, new ContactFilter { Search = "acm" }));
        Assert.Equal(["Jane Doe"], await NamesAsync(floor, new ContactFilter { Circle = Circle.Inner }));
        Assert.Equal(["Jane Doe"], await NamesAsync(floor, new ContactFilter { Organisation = acme }));
        Assert.Equal(["Bob Ray"], await NamesAsync(floor, new ContactFilter { Tag = "mentor" }));
        Assert.Equal(["Bob Ray"], await NamesAsync(floor, new ContactFilter { NoAddress = true }));
        Assert.Equal(["Gone"], await NamesAsync(floor, new ContactFilter { InTheBin = true }));
        Assert.Equal(["Jane Doe", "Bob Ray"], await NamesAsync(floor, new ContactFilter { NotYetAsked = true }));
        Assert.Empty(await NamesAsync(floor, new ContactFilter { Search = "jane", Tag = "mentor" }));
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task While_typing_names_come_before_other_matches(DatabaseProvider provider)
    {
        await using var floor = await PeopleFloor.OpenAsync(provider);
        await floor.AddAsync("Ann", "Bell", at: "Doe Brothers");
        await floor.AddAsync("Jane", "Doe");
        await floor.Get<DeleteContacts>().RunAsync([await floor.AddAsync("Binned", "Doe")], Ct);

        var hits = await floor.Get<ContactListQueries>().SuggestAsync("doe", Ct);

        Assert.Equal(["Jane Doe", "Ann Bell"], hits.Select(h => h.Name));
        Assert.Equal("Doe Brothers", hits[1].Organisation);
        Assert.Empty(await floor.Get<ContactListQueries>().SuggestAsync(" ", Ct));
    }

    private static async Task<IEnumerable<string>> NamesAsync(PeopleFloor floor, ContactFilter filter)
    {
        var page = await floor.Get<ContactListQueries>().PageAsync(filter, Ct);
        Assert.Equal(page.Rows.Count, page.Total);
        return page.Rows.Select(r => r.Name);
    }

    // Namesakes and equal instants on purpose: the order must not depend on luck.
    private static async Task ManyAsync(PeopleFloor floor)
    {
        for (var i = 0; i < 22; i++)
        {
            var id = await floor.AddAsync("Given", $"Family {i / 3}");
            if (i % 2 == 0)
                await InteractedAsync(floor, id, i / 4);
        }
    }

    private static async Task InteractedAsync(PeopleFloor floor, ContactId id, int day)
    {
        await using var db = await floor.LookAsync();
        (await db.Contacts.SingleAsync(c => c.Id == id, Ct)).Interacted(new DateTimeOffset(2026, 1, 1 + day, 8, 0, 0, TimeSpan.Zero));
        await db.SaveChangesAsync(Ct);
    }
}
