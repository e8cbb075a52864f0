using InfoInterview.Application.Contacts;
using InfoInterview.Application.Contacts.Import;
using InfoInterview.Data.Storage;
using InfoInterview.Testing;

namespace InfoInterview.Application.Tests.Contacts.Import;

public sealed class CorpusImportTests
{
    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Connections_as_LinkedIn_writes_them_come_in_whole(DatabaseProvider provider)
    {
        if (Environment.GetEnvironmentVariable("INFOINTERVIEW_CORPUS") is not { Length: > 0 } corpus)
        {
            Assert.Skip("INFOINTERVIEW_CORPUS is not set");
            return;
        }

        await using var floor = await PeopleFloor.OpenAsync(provider);
        var path = Path.Combine(corpus, "linkedin", "Connections.csv");
        var preview = await PreviewAsync(floor, path);
        var result = await floor.CarryOutAsync(preview);
        var again = await PreviewAsync(floor, path);

        Assert.Equal(1_200, preview.Rows.Count);
        Assert.Equal(["The row is empty.", "The same person as on line 315."], preview.Rows.Where(r => r.Fate is ImportFate.Skip).Select(r => r.Why).Order(StringComparer.Ordinal));
        Assert.Equal((1_198, 0, 2), (result.Added, result.Updated, result.Skipped));
        Assert.Equal((0, 0, 1_200), (again.Added, again.Updated, again.Skipped));
        Assert.All(await floor.Get<ContactListQueries>().SuggestAsync("jose", PeopleFloor.Ct), hit => Assert.StartsWith("José", hit.Name, StringComparison.Ordinal));
        Assert.NotEmpty(await floor.Get<ContactListQueries>().SuggestAsync("jose", PeopleFloor.Ct));
    }

    private static async Task<ImportPreview> PreviewAsync(PeopleFloor floor, string path)
    {
        await using var file = File.OpenRead(path);
        return await floor.Get<PreviewImport>().RunAsync(new PreviewImport.Input("Connections.csv", file), PeopleFloor.Ct);
    }
}
