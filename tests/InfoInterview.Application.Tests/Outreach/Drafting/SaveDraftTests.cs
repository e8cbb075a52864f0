using InfoInterview.Application.Outreach.Drafting;
using InfoInterview.Application.Tests.Outreach.Sending;
using InfoInterview.Data.Storage;
using InfoInterview.Domain;
using InfoInterview.Domain.Outreach;
using InfoInterview.Testing;

namespace InfoInterview.Application.Tests.Outreach.Drafting;

public sealed class SaveDraftTests
{
    private static CancellationToken Ct => SendingFloor.Ct;

    [Theory]
    [EachDatabase("Another subject", Letters.Good)]
    [EachDatabase(Letters.Subject, "Another text")]
    public async Task A_window_that_fell_behind_overwrites_neither_the_subject_nor_the_text(DatabaseProvider provider, string subject, string body)
    {
        await using var floor = await SendingFloor.OpenAsync(provider);
        var (_, message) = await floor.DraftAsync(await floor.MeetAsync("Rosalind"));
        var version = (await floor.MessageAsync(message)).Version;

        var refused = await Assert.ThrowsAsync<RefusedException>(() => SaveAsync(floor, new SaveDraft.Input(message, version - 1, Channel.Email, subject, body)));

        Assert.Equal("message.stale", refused.Code);
        var kept = await floor.MessageAsync(message);
        Assert.Equal((Letters.Subject, Letters.Good), (kept.Subject, kept.Body));
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task A_window_that_fell_behind_with_the_same_words_is_told_the_version(DatabaseProvider provider)
    {
        await using var floor = await SendingFloor.OpenAsync(provider);
        var (_, message) = await floor.DraftAsync(await floor.MeetAsync("Rosalind"));
        var kept = await floor.MessageAsync(message);

        Assert.True(await SaveAsync(floor, new SaveDraft.Input(message, kept.Version - 1, Channel.Email, kept.Subject, kept.Body)) >= kept.Version);
    }

    private static Task<int> SaveAsync(SendingFloor floor, SaveDraft.Input input) => floor.AsOwnerAsync<SaveDraft, int>(save => save.RunAsync(input, Ct));
}
