using InfoInterview.Application.Contacts;
using InfoInterview.Application.Outreach.Drafting;
using InfoInterview.Application.Requests;
using InfoInterview.Application.Tests.Requests;
using InfoInterview.Data.Storage;
using InfoInterview.Domain.Accounts;
using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Requests;
using InfoInterview.Domain.Requests.Check;
using InfoInterview.Testing;

namespace InfoInterview.Application.Tests.Outreach.Drafting;

public sealed class CheckFactsTests
{
    private static CancellationToken Ct => AskFloor.Ct;

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Whoever_was_asked_there_counts_as_long_as_their_request_is_open(DatabaseProvider provider)
    {
        await using var floor = await OpenAsync(provider);
        var (held, scheduled, declined) = (await floor.PersonAsync("Ann", at: "Acme"), await floor.PersonAsync("Bob", at: "Acme"), await floor.PersonAsync("Cyd", at: "Acme"));
        await RequestQueriesTests.ScheduledAsync(floor, scheduled, new DateOnly(2026, 11, 25));
        await RequestQueriesTests.HeldAsync(floor, held, await floor.PersonAsync("Intro"));
        await floor.Get<LogDecline>().RunAsync(new LogDecline.Input(await floor.SentAsync(declined), floor.Now, NoTime: true), Ct);
        var jane = await floor.PersonAsync("Jane", at: "Acme");

        Assert.Equal(2, (await FactsAsync(floor, jane)).Request.OpenAtOrganisation.Count);
        await using var db = await floor.Database.OpenAsync(floor.Owner);
        var context = await floor.Get<RequestDesk>().ContextAsync(db, jane, null, RequestActor.User, Ct);
        Assert.Contains(EligibilityWarning.OrganisationCrowded, context.Eligibility.Warnings);
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task An_earlier_request_to_the_same_person_crowds_nobody(DatabaseProvider provider)
    {
        await using var floor = await OpenAsync(provider);
        var jane = await floor.PersonAsync("Jane", at: "Acme");
        await floor.SentAsync(jane);

        Assert.Empty((await FactsAsync(floor, jane)).Request.OpenAtOrganisation);
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Only_what_the_two_have_in_common_is_shared(DatabaseProvider provider)
    {
        await using var floor = await OpenAsync(provider, new AskerFacts("Jane Alvarez") { Schools = "Ostrava, 2026", Employers = "Globex, 2019" });
        var form = new ContactForm(new ContactName("Priya", null)) { Schools = [new TypedSchool("Brno", 2012), new TypedSchool("Ostrava", 2014)], Organisation = "Globex" };
        var priya = await floor.Get<AddContact>().RunAsync(form, Ct);
        var view = (await floor.Get<ContactQueries>().FindAsync(priya, Ct))!;
        await floor.Get<EditContact>().RunAsync(new EditContact.Input(priya, view.Version, view.ToForm() with { Organisation = "Delta Survey" }), Ct);

        Assert.Equal(["Ostrava", "Globex"], (await FactsAsync(floor, priya)).Contact.Shared);
    }

    private static async Task<AskFloor> OpenAsync(DatabaseProvider provider, AskerFacts? asker = null)
    {
        var floor = await AskFloor.OpenAsync(provider);
        await using var db = await floor.Database.OpenAsync(floor.Owner);
        var record = AskerRecord.Create(floor.Owner, "Jane Alvarez");
        if (asker is not null)
            record.Tell(asker);
        db.Add(record);
        await db.SaveChangesAsync(Ct);
        return floor;
    }

    private static async Task<DraftToCheck> FactsAsync(AskFloor floor, ContactId contact)
    {
        var (_, message) = await floor.Get<StartRequest>().RunAsync(new StartRequest.Input(contact, MessageKind.RequestAffinity, "rivers"), Ct);
        return (await floor.Get<ComposerQueries>().FindAsync(message, Ct))!.Facts;
    }
}
