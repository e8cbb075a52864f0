using InfoInterview.Domain.Outreach;

namespace InfoInterview.Domain.Tests.Outreach;

public sealed class WordBudgetTests
{
    [Theory]
    [InlineData(MessageKind.RequestReferred, 75, 100, 150)]
    [InlineData(MessageKind.RequestDormant, 90, 120, 180)]
    [InlineData(MessageKind.RequestCall, 70, 100, 140)]
    [InlineData(MessageKind.IntroAsk, 90, 130, 180)]
    [InlineData(MessageKind.IntroForwardable, 60, 80, 110)]
    [InlineData(MessageKind.Nudge, 40, 60, 80)]
    [InlineData(MessageKind.ProposeTimes, 60, 90, 130)]
    [InlineData(MessageKind.QuestionsAhead, 120, 160, 220)]
    [InlineData(MessageKind.Confirm, 40, 60, 90)]
    [InlineData(MessageKind.NoShowMine, 50, 70, 110)]
    [InlineData(MessageKind.NoShowTheirs, 40, 60, 90)]
    [InlineData(MessageKind.Thanks, 120, 150, 200)]
    [InlineData(MessageKind.ReportBackReferrer, 40, 60, 90)]
    [InlineData(MessageKind.OutcomeNews, 50, 80, 120)]
    [InlineData(MessageKind.OptOutAck, 20, 35, 50)]
    public void A_kind_has_its_words(MessageKind kind, int target, int warn, int error) =>
        Assert.Equal(new WordBudget(target, warn, error), WordBudget.For(kind));

    [Fact]
    public void Every_kind_the_user_writes_is_counted_in_words_or_in_characters() => Assert.All(
        Enum.GetValues<MessageKind>().Except([MessageKind.Invitation, MessageKind.Cancellation]),
        kind => Assert.True(WordBudget.For(kind) is null != WordBudget.CharactersFor(kind) is null, $"{kind}"));

    [Fact]
    public void A_paid_linkedin_account_has_more_room()
    {
        Assert.Equal(200, WordBudget.CharactersFor(MessageKind.RequestLinkedInNote));
        Assert.Equal(300, WordBudget.CharactersFor(MessageKind.RequestLinkedInNote, WordBudget.LinkedInPremiumNoteCharacters));
        Assert.Equal(300, WordBudget.CharactersFor(MessageKind.RequestChat));
    }
}
