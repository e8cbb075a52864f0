using InfoInterview.Application.Contacts;
using InfoInterview.Domain.Accounts;
using InfoInterview.Domain.Contacts;
using InfoInterview.EndToEnd.Tests.Running;

namespace InfoInterview.EndToEnd.Tests.Reminders;

/// <summary>The people of these tests: Elin and Nils work at Fjord Models, and Priya named Elin.</summary>
internal sealed record People(ContactId Elin, ContactId Nils, ContactId Priya)
{
    public static async Task<People> MeetAsync(AppHome home, OwnerId owner, CancellationToken ct)
    {
        var people = new People(await AddAsync("Elin", "Berg", "Fjord Models"), await AddAsync("Nils", "Dahl", "Fjord Models"), await AddAsync("Priya", "Raman", "Delta Survey"));
        await home.WithAsync<SetIntroducer, bool>(owner, async set => { await set.RunAsync(new SetIntroducer.Input(people.Elin, people.Priya), ct); return true; });
        return people;

        Task<ContactId> AddAsync(string given, string family, string organisation) => home.WithAsync<AddContact, ContactId>(owner, add => add.RunAsync(
            new ContactForm(new ContactName(given, family))
            {
                Organisation = organisation,
                Emails = [new TypedEmail($"{given.ToLowerInvariant()}@example.com")],
                Details = new ContactDetails { Circle = Circle.Known },
            },
            ct));
    }
}
