using InfoInterview.Application.Accounts;
using InfoInterview.Application.Contacts;
using InfoInterview.Application.Tests.Requests;
using InfoInterview.Data.Storage;
using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Requests;
using InfoInterview.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace InfoInterview.Application.Tests.Contacts;

public sealed class EmptyBinTests
{
    private static CancellationToken Ct => AskFloor.Ct;

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task After_thirty_days_a_deleted_person_goes_for_good_with_what_hung_on_them(DatabaseProvider provider)
    {
        await using var floor = await AskFloor.OpenAsync(provider);
        var jane = await floor.PersonAsync("Jane", at: "Acme", email: "jane@example.org");
        var tom = await floor.PersonAsync("Tom");
        var draft = await floor.DraftAsync(tom, introducer: jane);
        await WriteAsync(floor, jane, await floor.DraftAsync(jane));
        await floor.SeeAsync(db => db.Contacts.Where(c => c.Id == tom).ExecuteUpdateAsync(c => c.SetProperty(x => x.ReferredById, (ContactId?)jane), Ct));
        await floor.Get<DeleteContacts>().RunAsync([jane], Ct);

        floor.Pass(Bin.Keeps - TimeSpan.FromMinutes(1));
        Assert.Equal(0, await floor.Get<EmptyBin>().RunAsync(Ct));
        floor.Pass(TimeSpan.FromMinutes(1));
        Assert.Equal(1, await floor.Get<EmptyBin>().RunAsync(Ct));

        Assert.Equal([tom], await PeopleAsync(floor));
        Assert.Equal(draft, await floor.SeeAsync(db => db.Requests.Where(r => r.ReferredById == null).Select(r => r.Id).SingleAsync(Ct)));
        Assert.Equal(0, await floor.SeeAsync(db => db.Messages.CountAsync(Ct)));
        Assert.Equal(0, await floor.SeeAsync(db => db.Set<ContactEmail>().CountAsync(Ct)));
        Assert.All(await floor.LiveAsync(), reminder => Assert.Equal(draft, reminder.RequestId));
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Whoever_was_written_to_led_to_somebody_asked_or_wants_to_be_left_alone_stays(DatabaseProvider provider)
    {
        await using var floor = await AskFloor.OpenAsync(provider);
        var introducer = await floor.PersonAsync("Intro");
        var asked = await floor.PersonAsync("Asked", at: "Acme");
        await floor.SentAsync(asked, introducer);
        var optedOut = await floor.PersonAsync("Stop");
        await using (var db = await floor.Database.OpenAsync(floor.Owner))
        {
            (await db.Contacts.SingleAsync(c => c.Id == optedOut, Ct)).AskedNotToBeContacted(null, new DateOnly(2026, 11, 19));
            await db.SaveChangesAsync(Ct);
        }

        var takenBack = await floor.PersonAsync("Back");
        await floor.MailAsync(await floor.DraftAsync(takenBack), takenBack, MessageKind.RequestCold, OutboxState.Cancelled);
        await floor.SeeAsync(db => db.Messages.Where(m => m.ContactId == takenBack).ExecuteUpdateAsync(m => m.SetProperty(x => x.State, MessageState.Draft), Ct));
        var wrote = await floor.PersonAsync("Wrote");
        await floor.SeeAsync(db =>
        {
            db.Messages.Add(Message.ReceivedFrom(db.Owner, wrote, null, Channel.Email, "Hello", "Are you well?", floor.Now, floor.Now));
            return db.SaveChangesAsync(Ct);
        });
        ContactId[] all = [introducer, asked, optedOut, takenBack, wrote];
        await floor.Get<DeleteContacts>().RunAsync(all, Ct);
        await floor.Get<DeleteOrganisation>().RunAsync((await floor.SeeAsync(db => db.Organisations.SingleAsync(Ct))).Id, Ct);
        floor.Pass(2 * Bin.Keeps);

        Assert.Equal(0, await floor.Get<EmptyBin>().RunAsync(Ct));

        Assert.Equal(all.ToHashSet(), (await PeopleAsync(floor)).ToHashSet());
        Assert.Equal(1, await floor.SeeAsync(db => db.Organisations.CountAsync(Ct)));
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task An_organisation_goes_too_and_its_people_stay(DatabaseProvider provider)
    {
        await using var floor = await AskFloor.OpenAsync(provider);
        var jane = await floor.PersonAsync("Jane", at: "Acme");
        await floor.Get<DeleteOrganisation>().RunAsync((await floor.SeeAsync(db => db.Organisations.SingleAsync(Ct))).Id, Ct);
        floor.Pass(Bin.Keeps);

        Assert.Equal(1, await floor.Get<EmptyBin>().RunAsync(Ct));

        Assert.Equal(0, await floor.SeeAsync(db => db.Organisations.CountAsync(Ct)));
        Assert.Null((await floor.SeeAsync(db => db.Contacts.SingleAsync(c => c.Id == jane, Ct))).OrganisationId);
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Everybodys_bin_is_emptied_and_one_owner_empties_only_their_own(DatabaseProvider provider)
    {
        await using var floor = await AskFloor.OpenAsync(provider);
        await using var other = await floor.StrangerAsync();
        await floor.Get<DeleteContacts>().RunAsync([await floor.PersonAsync("Jane")], Ct);
        await other.Get<DeleteContacts>().RunAsync([await other.PersonAsync("Joan")], Ct);
        floor.Pass(Bin.Keeps);

        await floor.Get<EmptyBin>().RunAsync(Ct);
        Assert.Equal((0, 1), ((await PeopleAsync(floor)).Count, (await PeopleAsync(other)).Count));

        using var day = new BinDay(floor.Database.Services.GetRequiredService<EachOwner>(), floor.Database.Time, NullLogger<BinDay>.Instance);
        await day.WalkAsync(Ct);
        Assert.Empty(await PeopleAsync(other));
    }

    private static Task<List<ContactId>> PeopleAsync(AskFloor floor) => floor.SeeAsync(db => db.Contacts.Select(c => c.Id).ToListAsync(Ct));

    private static Task<int> WriteAsync(AskFloor floor, ContactId contact, RequestId request) => floor.SeeAsync(db =>
    {
        db.Messages.Add(Message.Draft(db.Owner, contact, request, null, MessageKind.RequestCold, Channel.Email, "Hello", "Words of mine", floor.Now));
        return db.SaveChangesAsync(Ct);
    });
}
