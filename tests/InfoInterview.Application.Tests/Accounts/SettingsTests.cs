using InfoInterview.Application.Accounts;
using InfoInterview.Application.Tests.Outreach.Sending;
using InfoInterview.Data.Storage;
using InfoInterview.Domain;
using InfoInterview.Domain.Accounts;
using InfoInterview.Testing;

namespace InfoInterview.Application.Tests.Accounts;

public sealed class SettingsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task What_one_tells_about_oneself_is_there_on_the_next_visit(DatabaseProvider provider)
    {
        await using var floor = await SendingFloor.OpenAsync(provider, connected: false);
        var before = await AboutMeAsync(floor);

        await TellAsync(floor, before.Facts with { OneLine = "civil engineer", Situation = Situation.Student }, before.Version);

        var after = await AboutMeAsync(floor);
        Assert.Equal(("civil engineer", Situation.Student), (after.Facts.OneLine, after.Facts.Situation));
        Assert.True(after.Version > before.Version);
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task A_record_changed_in_another_window_is_not_overwritten(DatabaseProvider provider)
    {
        await using var floor = await SendingFloor.OpenAsync(provider, connected: false);
        var both = await AboutMeAsync(floor);
        await TellAsync(floor, both.Facts with { OneLine = "first" }, both.Version);

        var refused = await Assert.ThrowsAsync<RefusedException>(() => TellAsync(floor, both.Facts with { OneLine = "second" }, both.Version));

        Assert.Equal(("row.stale", "first"), (refused.Code, (await AboutMeAsync(floor)).Facts.OneLine));
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Presets_hold_together_or_not_at_all(DatabaseProvider provider)
    {
        await using var floor = await SendingFloor.OpenAsync(provider, connected: false);
        var before = await PresetsAsync(floor);

        await Assert.ThrowsAsync<RefusedException>(() => SetAsync(floor, before with { TimeZone = "Asia/Tokyo", AskedMinutes = 45 }));
        await Assert.ThrowsAsync<RefusedException>(() => SetAsync(floor, before with { AskedMinutes = 20, TimeZone = "Nowhere/Land" }));
        Assert.Equal(before, await PresetsAsync(floor));

        await SetAsync(floor, before with { TimeZone = "Asia/Tokyo", Region = "JP", AskedMinutes = 20 });
        var after = await PresetsAsync(floor);
        Assert.Equal(("Asia/Tokyo", "JP", 20), (after.TimeZone, after.Region, after.AskedMinutes));
    }

    private static Task<AboutMe> AboutMeAsync(SendingFloor floor) => floor.AsOwnerAsync<SettingsQueries, AboutMe>(q => q.AboutMeAsync(Ct));

    private static Task<int> TellAsync(SendingFloor floor, AskerFacts facts, int version) => floor.AsOwnerAsync<TellAboutMe, int>(t => t.RunAsync(facts, version, Ct));

    private static Task<SetPresets.Input> PresetsAsync(SendingFloor floor) => floor.AsOwnerAsync<SettingsQueries, SetPresets.Input>(q => q.PresetsAsync(Ct));

    private static Task<int> SetAsync(SendingFloor floor, SetPresets.Input input) => floor.AsOwnerAsync<SetPresets, int>(s => s.RunAsync(input, Ct));
}
