using InfoInterview.Application.Contacts;
using InfoInterview.Data.Storage;
using InfoInterview.Domain;
using InfoInterview.Domain.Contacts;
using InfoInterview.Testing;

namespace InfoInterview.Application.Tests.Contacts;

public sealed class IntroducerTests
{
    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task An_introduction_shows_on_both_pages(DatabaseProvider provider)
    {
        await using var floor = await PeopleFloor.OpenAsync(provider);
        var (ann, bob) = (await floor.AddAsync("Ann"), await floor.AddAsync("Bob"));

        await IntroduceAsync(floor, bob, ann);

        Assert.Equal("Ann", (await floor.SeeAsync(bob)).IntroducedBy?.Name);
        Assert.Equal(["Bob"], (await floor.SeeAsync(ann)).Introduced.Select(c => c.Name));

        await IntroduceAsync(floor, bob, null);
        Assert.Null((await floor.SeeAsync(bob)).IntroducedBy);
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Introductions_never_form_a_circle_however_long_the_chain(DatabaseProvider provider)
    {
        await using var floor = await PeopleFloor.OpenAsync(provider);
        var chain = new List<ContactId>();
        for (var i = 0; i < 12; i++)
        {
            chain.Add(await floor.AddAsync($"P{i}"));
            if (i > 0)
                await IntroduceAsync(floor, chain[i], chain[i - 1]);
        }

        foreach (var introducer in chain)
            Assert.Equal("contact.introduction-circle", (await Assert.ThrowsAsync<RefusedException>(() => IntroduceAsync(floor, chain[0], introducer))).Code);
        Assert.Null((await floor.SeeAsync(chain[0])).IntroducedBy);
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Someone_in_the_bin_introduces_nobody(DatabaseProvider provider)
    {
        await using var floor = await PeopleFloor.OpenAsync(provider);
        var (ann, bob) = (await floor.AddAsync("Ann"), await floor.AddAsync("Bob"));
        await floor.Get<DeleteContacts>().RunAsync([ann], PeopleFloor.Ct);

        Assert.Equal("contact.in-bin", (await Assert.ThrowsAsync<RefusedException>(() => IntroduceAsync(floor, bob, ann))).Code);
    }

    private static Task IntroduceAsync(PeopleFloor floor, ContactId id, ContactId? introducer) =>
        floor.Get<SetIntroducer>().RunAsync(new SetIntroducer.Input(id, introducer), PeopleFloor.Ct);
}
