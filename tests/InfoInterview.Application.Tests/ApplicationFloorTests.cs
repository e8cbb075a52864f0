using InfoInterview.Application.Accounts;
using InfoInterview.Data;
using InfoInterview.Data.Storage;
using InfoInterview.Testing;

namespace InfoInterview.Application.Tests;

public sealed class ApplicationFloorTests
{
    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Whatever_acts_for_an_owner_is_handed_out_by_the_floor(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, services =>
        {
            services.AddBackgroundWork();
            services.AddKeyRing(null, services.Select(s => s.ImplementationInstance).OfType<DataDirectory>().Single());
        });
        await using var scope = database.ActingFor(await database.NewOwnerAsync());
        var acting = typeof(OwnedDb).Assembly.GetExportedTypes()
            .Where(t => t.IsClass && t.GetConstructors().Any(c => c.GetParameters().Any(p => p.ParameterType == typeof(OwnedDb)))).ToList();

        Assert.True(acting.Count >= 20);
        Assert.All(acting, type => Assert.NotNull(scope.ServiceProvider.GetService(type)));
    }
}
