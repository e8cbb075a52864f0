using InfoInterview.Application.Contacts;
using InfoInterview.Application.Requests;
using InfoInterview.Data.Storage;
using InfoInterview.Domain;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Requests;
using InfoInterview.Testing;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Tests.Requests;

/// <summary>An address belongs to one contact only, also when it is given after a message came back.</summary>
public sealed class NewAddressTests
{
    private static CancellationToken Ct => AskFloor.Ct;

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Somebody_elses_address_is_not_given_to_whom_a_message_did_not_reach(DatabaseProvider provider)
    {
        await using var floor = await AskFloor.OpenAsync(provider);
        var (bob, jane) = (await floor.PersonAsync("Bob", email: "bob@example.org"), await floor.PersonAsync("Jane", email: "jane@example.org"));
        await floor.Get<LogOptOut>().RunAsync(new LogOptOut.Input(jane, floor.Now), Ct);
        await floor.Get<DeleteContacts>().RunAsync([jane], Ct);
        var id = await floor.SentAsync(bob);
        await floor.Get<LogBounce>().RunAsync(new LogBounce.Input(id, Bounce.Hard, floor.Now), Ct);

        var refused = await Assert.ThrowsAsync<RefusedException>(() => floor.Get<GiveNewAddress>().RunAsync(new GiveNewAddress.Input(id, Channel.Email, "JANE@example.org"), Ct));

        Assert.Equal(("contact.already-there", EmailAddress.Field), (refused.Code, refused.Field));
        Assert.StartsWith("Jane Doe has the same e-mail address and is in the bin.", refused.Message, StringComparison.Ordinal);
        Assert.Equal(RequestState.Undeliverable, (await floor.RequestAsync(id)).State);
        Assert.Equal(1, await floor.SeeAsync(db => db.Contacts.Where(c => c.Id == bob).SelectMany(c => c.Emails).CountAsync(Ct)));

        await floor.Get<GiveNewAddress>().RunAsync(new GiveNewAddress.Input(id, Channel.Email, "bob@example.com"), Ct);
        Assert.Equal(RequestState.Draft, (await floor.RequestAsync(id)).State);
    }
}
