using InfoInterview.Application.Contacts;
using InfoInterview.Data.Storage;
using InfoInterview.Domain.Contacts;
using InfoInterview.Testing;

namespace InfoInterview.Application.Tests.Contacts;

public sealed class DuplicateTests
{
    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Same_family_name_first_letter_and_organisation_may_be_the_same_person(DatabaseProvider provider)
    {
        await using var floor = await PeopleFloor.OpenAsync(provider);
        var william = await floor.AddAsync("William", "Müller", at: "Acme");
        var will = await floor.AddAsync("Wilhelm", "Muller", at: "ACME");
        await floor.AddAsync("Robert", "Müller", at: "Acme");
        await floor.AddAsync("Walter", "Müller", at: "Initech");
        await floor.AddAsync("Walter", "Müller");

        var found = await floor.Get<ContactQueries>().DuplicatesOfAsync(william, PeopleFloor.Ct);

        Assert.Equal([new PossibleDuplicate(will, "Wilhelm Muller", IsSame: false)], found);
    }

    [Theory]
    [InlineData("William", "Müller", "wilhelm", "MULLER", true)]
    [InlineData("William", "Müller", "Robert", "Müller", false)]
    [InlineData("William", null, "William", null, false)]
    [InlineData("𝒜da", "Ott", "Ada", "Ott", true)]
    public void Names_are_alike_by_family_name_and_first_letter(string given, string? family, string otherGiven, string? otherFamily, bool alike)
    {
        var (one, other) = (NameLikeness.Key(given, family), NameLikeness.Key(otherGiven, otherFamily));

        Assert.Equal(alike, one is not null && one == other);
    }
}
