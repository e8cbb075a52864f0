using InfoInterview.Application.Outreach.Drafting;
using InfoInterview.Application.Tests.Outreach.Sending;
using InfoInterview.Data.Storage;
using InfoInterview.Domain.Contacts;
using InfoInterview.Testing;

namespace InfoInterview.Application.Tests.Outreach.Drafting;

public sealed class OtherNamesTests
{
    private static CancellationToken Ct => SendingFloor.Ct;

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Among_very_many_people_the_ones_one_writes_to_are_known_by_name(DatabaseProvider provider)
    {
        await using var floor = await SendingFloor.OpenAsync(provider, connected: false);
        await floor.WriteAsync(db =>
        {
            var written = Contact.Create(floor.Owner, new ContactName("Zebedee", null), new ContactDetails(), floor.Now);
            written.Interacted(floor.Now);
            db.Contacts.Add(written);
            db.Contacts.AddRange(Enumerable.Range(0, 2000).Select(n => Contact.Create(floor.Owner, new ContactName($"Given{n}", null), new ContactDetails(), floor.Now)));
        });
        var (_, message) = await floor.DraftAsync(await floor.MeetAsync("Rosalind"));

        var page = await floor.AsOwnerAsync<ComposerQueries, ComposerPage?>(queries => queries.FindAsync(message, Ct));

        Assert.Contains("Zebedee", page!.Facts.OtherContactNames);
    }
}
