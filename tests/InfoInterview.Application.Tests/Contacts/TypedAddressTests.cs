using InfoInterview.Application.Contacts;
using InfoInterview.Application.Outreach.Drafting;
using InfoInterview.Application.Requests;
using InfoInterview.Application.Tests.Requests;
using InfoInterview.Data.Storage;
using InfoInterview.Domain;
using InfoInterview.Domain.Accounts;
using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Requests;
using InfoInterview.Testing;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Tests.Contacts;

public sealed class TypedAddressTests
{
    private const string Odd = "jane@\u0430pple.com";

    private static CancellationToken Ct => AskFloor.Ct;

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task An_address_that_looks_like_another_is_named_before_it_is_stored_and_kept_when_it_is_meant(DatabaseProvider provider)
    {
        await using var floor = await AskFloor.OpenAsync(provider);
        var form = new ContactForm(new ContactName("Jane", null)) { Emails = [new TypedEmail(Odd)] };

        var refused = await Assert.ThrowsAsync<RefusedException>(() => floor.Get<AddContact>().RunAsync(form, Ct));
        Assert.Equal(0, await floor.SeeAsync(db => db.Contacts.CountAsync(Ct)));
        var jane = await floor.Get<AddContact>().RunAsync(form with { Emails = [new TypedEmail(Odd) { IsMeant = true }] }, Ct);

        Assert.Equal(TypedAddress.LooksLikeAnother, refused.Code);
        Assert.Contains("xn--pple-43d.com", refused.Message, StringComparison.Ordinal);
        var view = (await floor.Get<ContactQueries>().FindAsync(jane, Ct))!;
        Assert.Equal(Odd, Assert.Single(view.Emails).Address);

        // What is stored already was meant; only what is new is named.
        await floor.Get<EditContact>().RunAsync(new EditContact.Input(jane, view.Version, view.ToForm() with { Tags = ["x"] }), Ct);
        view = (await floor.Get<ContactQueries>().FindAsync(jane, Ct))!;
        var another = view.ToForm() with { Emails = [new TypedEmail("p\u0430ypal@example.com")] };
        Assert.Equal(TypedAddress.LooksLikeAnother, (await Assert.ThrowsAsync<RefusedException>(() => floor.Get<EditContact>().RunAsync(new EditContact.Input(jane, view.Version, another), Ct))).Code);
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task A_new_address_for_what_came_back_is_named_first_too(DatabaseProvider provider)
    {
        await using var floor = await AskFloor.OpenAsync(provider);
        var jane = await floor.PersonAsync("Jane", email: "jane@old.example");
        var id = await floor.SentAsync(jane);
        await floor.Get<LogBounce>().RunAsync(new LogBounce.Input(id, Bounce.Hard, floor.Now), Ct);

        var refused = await Assert.ThrowsAsync<RefusedException>(() => floor.Get<GiveNewAddress>().RunAsync(new GiveNewAddress.Input(id, Channel.Email, Odd), Ct));
        Assert.Equal(RequestState.Undeliverable, (await floor.RequestAsync(id)).State);
        await floor.Get<GiveNewAddress>().RunAsync(new GiveNewAddress.Input(id, Channel.Email, Odd) { IsMeant = true }, Ct);

        Assert.Equal(TypedAddress.LooksLikeAnother, refused.Code);
        Assert.Equal(RequestState.Draft, (await floor.RequestAsync(id)).State);
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Somebody_named_with_such_an_address_is_not_added_unawares(DatabaseProvider provider)
    {
        await using var floor = await AskFloor.OpenAsync(provider);
        var id = await floor.SentAsync(await floor.PersonAsync("Ruth"));

        var refused = await Assert.ThrowsAsync<RefusedException>(() => floor.Get<LogDecline>().RunAsync(
            new LogDecline.Input(id, floor.Now, NoTime: true) { Named = [new NamedPerson { Given = "Jane", Email = Odd }] }, Ct));

        Assert.Equal(TypedAddress.LooksLikeAnother, refused.Code);
        Assert.Equal(1, await floor.SeeAsync(db => db.Contacts.CountAsync(Ct)));
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task The_letter_says_it_beside_the_address(DatabaseProvider provider)
    {
        await using var floor = await AskFloor.OpenAsync(provider);
        await floor.SeeAsync(async db =>
        {
            db.Add(AskerRecord.Create(db.Owner, "Jane Alvarez"));
            return await db.SaveChangesAsync(Ct);
        });
        var (odd, plain) = (await floor.PersonAsync("Jane", email: Odd), await floor.PersonAsync("Ruth", email: "ruth@example.org"));

        Assert.Contains("xn--pple-43d.com", await WarningAsync(floor, odd), StringComparison.Ordinal);
        Assert.Null(await WarningAsync(floor, plain));
    }

    private static async Task<string?> WarningAsync(AskFloor floor, ContactId contact)
    {
        var (_, message) = await floor.Get<StartRequest>().RunAsync(new StartRequest.Input(contact, MessageKind.RequestWarm, "rivers"), Ct);
        return (await floor.Get<ComposerQueries>().FindAsync(message, Ct))!.Contact.EmailWarning;
    }
}
