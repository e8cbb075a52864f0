using InfoInterview.Application.Accounts;
using InfoInterview.Application.Outreach.Drafting;
using InfoInterview.Application.Outreach.Messages;
using InfoInterview.Application.Outreach.Templates;
using InfoInterview.Data;
using InfoInterview.Data.Accounts;
using InfoInterview.Data.Storage;
using InfoInterview.Domain;
using InfoInterview.Domain.Accounts;
using InfoInterview.Domain.Outreach;
using InfoInterview.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace InfoInterview.Application.Tests.Accounts;

public sealed class PracticeSpaceTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task A_first_message_to_each_of_the_twelve_lacks_nothing_they_should_have(DatabaseProvider provider)
    {
        await using var database = await OpenAsync(provider);
        var practice = await FurnishAsync(database);
        await using var scope = database.ActingFor(practice);
        await using var db = await database.OpenAsync(practice);
        var people = await db.Contacts.Select(c => c.Id).ToListAsync(Ct);

        Assert.Equal(12, people.Count);
        foreach (var person in people)
        {
            var (_, id) = await scope.ServiceProvider.GetRequiredService<StartRequest>().RunAsync(new StartRequest.Input(person), Ct);
            var draft = await db.Messages.AsNoTracking().SingleAsync(m => m.Id == id, Ct);
            var missing = Placeholders.In(draft.Subject, draft.Body);
            Assert.True(missing.All(f => f == MessageFields.AskerNews), $"{draft.Subject}: {string.Join(", ", missing.Select(f => f.Name))} in\n{draft.Body}");
        }
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task The_invented_people_read_as_a_letter_needs_them(DatabaseProvider provider)
    {
        await using var database = await OpenAsync(provider);
        await using var db = await database.OpenAsync(await FurnishAsync(database));
        var details = await db.Contacts.Select(c => c.Details).ToListAsync(Ct);

        Assert.All(details, d => Assert.StartsWith("your ", d.NamedWork, StringComparison.Ordinal));
        Assert.All(details.Where(d => d.ConnectionLine is not null), d => Assert.Matches("^(We|I) ", d.ConnectionLine));
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task The_practice_space_takes_no_real_account(DatabaseProvider provider)
    {
        await using var database = await OpenAsync(provider);
        await using var scope = database.ActingFor(await FurnishAsync(database));
        var input = new ConnectMailAccount.Input("Jane Alvarez", "jane@example.org", "smtp.example.org", 587, TlsMode.StartTls);

        var refused = await Assert.ThrowsAsync<RefusedException>(() => scope.ServiceProvider.GetRequiredService<ConnectMailAccount>().RunAsync(input, Ct));
        var test = await Assert.ThrowsAsync<RefusedException>(() => scope.ServiceProvider.GetRequiredService<TestMailAccount>().RunAsync(input, Ct));

        Assert.Equal(("mail.practice", "mail.practice"), (refused.Code, test.Code));
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task The_practice_mailbox_is_in_the_practice_space_only(DatabaseProvider provider)
    {
        await using var database = await OpenAsync(provider);
        var real = await database.NewOwnerAsync();
        await using var there = database.ActingFor(await FurnishAsync(database));
        await using var here = database.ActingFor(real);

        Assert.NotNull(await there.ServiceProvider.GetRequiredService<PracticeMailbox>().ReadAsync(null, Ct));
        Assert.Null(await here.ServiceProvider.GetRequiredService<PracticeMailbox>().ReadAsync(null, Ct));
    }

    private static Task<TestDatabase> OpenAsync(DatabaseProvider provider) => TestDatabase.CreateAsync(provider, services =>
    {
        services.AddBackgroundWork();
        services.AddKeyRing(null, services.Select(s => s.ImplementationInstance).OfType<DataDirectory>().Single());
    });

    private static async Task<OwnerId> FurnishAsync(TestDatabase database)
    {
        var real = await database.NewOwnerAsync();
        await using var db = await database.OpenAsync(real);
        var userId = (await db.Spaces.SingleAsync(s => s.Id == real, Ct)).UserId;
        var space = Space.Open(userId, SpaceKind.Practice, database.Time.GetUtcNow());
        db.Spaces.Add(space);
        await db.SaveChangesAsync(Ct);
        await using var scope = database.ActingFor(space.Id);
        var user = new User { Id = userId.Value, FullName = "Jane Alvarez", ActiveOwnerId = real.Value };
        await scope.ServiceProvider.GetRequiredService<PracticeSpace>().FurnishAsync(db, space.Id, user, Ct);
        return space.Id;
    }
}
