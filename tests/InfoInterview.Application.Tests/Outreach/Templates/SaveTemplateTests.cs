using InfoInterview.Application.Outreach.Templates;
using InfoInterview.Application.Tests.Outreach.Sending;
using InfoInterview.Data.Storage;
using InfoInterview.Domain;
using InfoInterview.Domain.Outreach;
using InfoInterview.Testing;

namespace InfoInterview.Application.Tests.Outreach.Templates;

public sealed class SaveTemplateTests
{
    private static readonly TemplateText Hello = new("A word", "Hello {{ contact_first_name }}\n");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task A_template_of_ones_own_comes_first_until_it_is_deleted(DatabaseProvider provider)
    {
        await using var floor = await SendingFloor.OpenAsync(provider, connected: false);

        var (id, _) = await SaveAsync(floor, new SaveTemplate.Input(null, 0, MessageKind.Thanks, "Mine", Hello));
        var own = (await OfKindAsync(floor))[0];
        await floor.AsOwnerAsync<DeleteTemplate>(d => d.RunAsync(id, Ct));
        var after = await OfKindAsync(floor);

        Assert.Equal((id, "Mine", Hello), (own.OwnId, own.Name, own.Text));
        Assert.NotEmpty(after);
        Assert.All(after, t => Assert.Null(t.OwnId));
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task A_template_that_cannot_be_read_is_refused_with_its_place(DatabaseProvider provider)
    {
        await using var floor = await SendingFloor.OpenAsync(provider, connected: false);

        var refused = await Assert.ThrowsAsync<RefusedException>(() =>
            SaveAsync(floor, new SaveTemplate.Input(null, 0, MessageKind.Thanks, "Mine", new TemplateText("A word", "Hello\n{{ no_such_field }}\n"))));

        Assert.Equal("template.fault", refused.Code);
        Assert.Contains("line 2", refused.Message, StringComparison.Ordinal);
        Assert.All(await OfKindAsync(floor), t => Assert.Null(t.OwnId));
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task A_template_changed_in_another_window_is_not_overwritten(DatabaseProvider provider)
    {
        await using var floor = await SendingFloor.OpenAsync(provider, connected: false);
        await SaveAsync(floor, new SaveTemplate.Input(null, 0, MessageKind.Thanks, "Mine", Hello));
        var loaded = (await OfKindAsync(floor))[0];
        var input = new SaveTemplate.Input(loaded.OwnId, loaded.Version, MessageKind.Thanks, "Mine", Hello);
        await SaveAsync(floor, input with { Text = Hello with { Body = "First" } });

        var refused = await Assert.ThrowsAsync<RefusedException>(() => SaveAsync(floor, input with { Text = Hello with { Body = "Second" } }));

        Assert.Equal(("row.stale", "First"), (refused.Code, (await OfKindAsync(floor))[0].Text.Body));
    }

    private static Task<(TemplateId Id, int Version)> SaveAsync(SendingFloor floor, SaveTemplate.Input input) =>
        floor.AsOwnerAsync<SaveTemplate, (TemplateId, int)>(s => s.RunAsync(input, Ct));

    private static Task<IReadOnlyList<EditableTemplate>> OfKindAsync(SendingFloor floor) =>
        floor.AsOwnerAsync<TemplateQueries, IReadOnlyList<EditableTemplate>>(q => q.OfKindAsync(MessageKind.Thanks, Ct));
}
