using InfoInterview.Application.Contacts;
using InfoInterview.Data.Storage;
using InfoInterview.Domain;
using InfoInterview.Domain.Contacts;
using InfoInterview.Testing;

namespace InfoInterview.Application.Tests.Contacts;

public sealed class AddContactTests
{
    private static CancellationToken Ct => PeopleFloor.Ct;

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task What_the_form_holds_is_on_the_page(DatabaseProvider provider)
    {
        await using var floor = await PeopleFloor.OpenAsync(provider);
        var form = new ContactForm(new ContactName("José", "García", Honorific: "Dr", Pronunciation: "ho-ZEH"))
        {
            Details = new ContactDetails { Circle = Circle.Inner, RoleTitle = "Hydrologist", TimeZone = "Europe/Madrid", LinkedInUrl = "linkedin.com/in/jose-garcia", MetOn = new DateOnly(2024, 5, 1) },
            Organisation = "Acme, Inc.",
            Emails = [new TypedEmail("jose@example.org", IsWork: true), new TypedEmail("jg@example.net")],
            Phones = [new TypedPhone("+34 600 000 000")],
            Tags = ["mentor", "rivers"],
            Schools = [new TypedSchool("Ostrava", 2014)],
        };

        var view = await floor.SeeAsync(await floor.Get<AddContact>().RunAsync(form, Ct));

        Assert.Equal("José García", view.DisplayName);
        Assert.Equal(("Dr", "ho-ZEH"), (view.Name.Honorific, view.Name.Pronunciation));
        Assert.Equal(("Hydrologist", "Europe/Madrid", new DateOnly(2024, 5, 1)), (view.Details.RoleTitle, view.Details.TimeZone, view.Details.MetOn));
        Assert.Equal("Acme, Inc.", view.Organisation);
        Assert.Equal([("jose@example.org", true, true), ("jg@example.net", false, false)], view.Emails.Select(e => (e.Address, e.IsPrimary, e.IsWork)));
        Assert.Equal("+34 600 000 000", Assert.Single(view.Phones).Number);
        Assert.Equal(["mentor", "rivers"], view.Tags);
        Assert.Equal(new TypedSchool("Ostrava", 2014), Assert.Single(view.Schools));
        Assert.Equal(new DateOnly(2026, 3, 2), Assert.Single(view.Employments).From);
        Assert.Equal(5, view.Warmth);
    }

    [Theory]
    [EachDatabase("jane@example.org\r\nBcc: all@example.org", "email.")]
    [EachDatabase("jane@example.org, john@example.org", "email.")]
    [EachDatabase("jane", "email.")]
    public async Task An_address_that_is_not_one_address_is_refused_and_nobody_is_saved(DatabaseProvider provider, string address, string code)
    {
        await using var floor = await PeopleFloor.OpenAsync(provider);

        var refused = await Assert.ThrowsAsync<RefusedException>(() => floor.AddAsync("Jane", email: address));

        Assert.StartsWith(code, refused.Code, StringComparison.Ordinal);
        Assert.Equal(0, (await floor.Get<ContactListQueries>().PageAsync(new ContactFilter(), Ct)).Total);
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task One_address_or_profile_belongs_to_one_person(DatabaseProvider provider)
    {
        await using var floor = await PeopleFloor.OpenAsync(provider);
        await floor.AddAsync("Jane", "Doe", email: "jane@example.org", linkedIn: "https://www.linkedin.com/in/jane");

        var byAddress = await Assert.ThrowsAsync<RefusedException>(() => floor.AddAsync("J.", email: "JANE@Example.org"));
        var byProfile = await Assert.ThrowsAsync<RefusedException>(() => floor.AddAsync("J.", linkedIn: "https://cz.linkedin.com/in/Jane/"));

        Assert.Equal(("contact.already-there", "contact.already-there"), (byAddress.Code, byProfile.Code));
        Assert.Contains("Jane Doe", byAddress.Message, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task An_organisation_is_one_however_it_is_spelled(DatabaseProvider provider)
    {
        await using var floor = await PeopleFloor.OpenAsync(provider);
        var one = await floor.SeeAsync(await floor.AddAsync("Jane", at: "Béton & Cie"));
        var two = await floor.SeeAsync(await floor.AddAsync("John", at: "  beton &  CIE "));

        Assert.Equal(one.OrganisationId, two.OrganisationId);
        Assert.Equal("Béton & Cie", two.Organisation);
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task A_name_that_grows_when_folded_is_still_saved(DatabaseProvider provider)
    {
        await using var floor = await PeopleFloor.OpenAsync(provider);

        var view = await floor.SeeAsync(await floor.AddAsync(new string('ﷺ', 100), new string('ﷺ', 100), at: new string('ﷺ', 200)));

        Assert.Equal(100, view.Name.Family!.Length);
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task A_time_zone_nobody_knows_is_refused(DatabaseProvider provider)
    {
        await using var floor = await PeopleFloor.OpenAsync(provider);
        var form = PeopleFloor.Form("Jane") with { Details = new ContactDetails { TimeZone = "Mars/Olympus" } };

        Assert.Equal("zone.unknown", (await Assert.ThrowsAsync<RefusedException>(() => floor.Get<AddContact>().RunAsync(form, Ct))).Code);
    }
}
