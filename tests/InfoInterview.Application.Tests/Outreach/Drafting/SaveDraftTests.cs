using InfoInterview.Application.Outreach.Drafting;
using InfoInterview.Application.Tests.Outreach.Sending;
using InfoInterview.Data.Storage;
using InfoInterview.Domain;
using InfoInterview.Domain.Outreach;

namespace InfoInterview.Application.Tests.Outreach.Drafting;

public sealed class SaveDraftTests
{
    private static CancellationToken Ct => SendingFloor.Ct;

    [Theory]
    [InlineData("Another subject", Letters.Good)]
    [InlineData(Letters.Subject, "Another text")]
    public async Task A_window_that_fell_behind_overwrites_neither_the_subject_nor_the_text(string subject, string body)
    {
        await using var floor = await SendingFloor.OpenAsync(DatabaseProvider.Sqlite);
        var (_, message) = await floor.DraftAsync(await floor.MeetAsync("Rosalind"));
        var version = (await floor.MessageAsync(message)).Version;

        var refused = await Assert.ThrowsAsync<RefusedException>(() => SaveAsync(floor, new SaveDraft.Input(message, version - 1, Channel.Email, subject, body)));

        Assert.Equal("message.stale", refused.Code);
        var kept = await floor.MessageAsync(message);
        Assert.Equal((Letters.Subject, Letters.Good), (kept.Subject, kept.Body));
    }

    [Fact]
    public async Task A_window_that_fell_behind_with_the_same_words_is_told_the_version()
    {
        await using var floor = await SendingFloor.OpenAsync(DatabaseProvider.Sqlite);
        var (_, message) = await floor.DraftAsync(await floor.MeetAsync("Rosalind"));
        var kept = await floor.MessageAsync(message);

        Assert.True(await SaveAsync(floor, new SaveDraft.Input(message, kept.Version - 1, Channel.Email, kept.Subject, kept.Body)) >= kept.Version);
    }

    private static Task<int> SaveAsync(SendingFloor floor, SaveDraft.Input input) => floor.AsOwnerAsync<SaveDraft, int>(save => save.RunAsync(input, Ct));
}
