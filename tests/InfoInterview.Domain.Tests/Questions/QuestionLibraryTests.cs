using InfoInterview.Domain.Questions;

namespace InfoInterview.Domain.Tests.Questions;

public sealed class QuestionLibraryTests
{
    [Theory]
    [InlineData('P', QuestionCategory.Path, 8)]
    [InlineData('W', QuestionCategory.DailyWork, 10)]
    [InlineData('S', QuestionCategory.SkillsAndFit, 7)]
    [InlineData('T', QuestionCategory.FieldAndTrends, 8)]
    [InlineData('O', QuestionCategory.OrganisationAndCulture, 8)]
    [InlineData('L', QuestionCategory.LifeAndMoney, 5)]
    [InlineData('G', QuestionCategory.GettingIn, 6)]
    [InlineData('R', QuestionCategory.Resources, 4)]
    [InlineData('C', QuestionCategory.Closers, 4)]
    public void Each_category_has_its_questions_numbered(char letter, QuestionCategory category, int count) =>
        Assert.Equal(
            Enumerable.Range(1, count).Select(n => $"{letter}{n:00}"),
            QuestionLibrary.Topics.Where(t => t.Category == category).Select(t => t.Id));

    [Fact]
    public void There_are_sixty_and_no_two_are_alike()
    {
        var topics = QuestionLibrary.Topics;
        Assert.Equal(60, topics.Count);
        Assert.Equal(60, topics.Select(t => t.Id).Distinct().Count());
        Assert.Equal(60, topics.Select(t => t.Topic).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Equal(60, topics.Select(t => t.Wording).Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public void Types_and_flags_are_those_of_the_method()
    {
        static string Ids(Func<QuestionTopic, bool> which) => string.Join(' ', QuestionLibrary.Topics.Where(which).Select(t => t.Id));
        Assert.Equal("P03 P07 P08 S01 S04 S05 G01 G02 G03 G05 G06 C02 C03", Ids(t => t.Type == QuestionType.Advice));
        Assert.Equal("W09 S06 O08 C04", Ids(t => t.Type == QuestionType.Assignment));
        Assert.Equal("P06 S07 G04 R01 R02 R03 R04 C01", Ids(t => t.Type == QuestionType.Resource));
        Assert.Equal("T01 T02 T03 T04 T05 T06 T07 T08 L04", Ids(t => t.Type == QuestionType.Trend));
        Assert.Equal("P01 P02 P05 W01", Ids(t => t.Stage == QuestionStage.Open));
        Assert.Equal("C01 C02 C03 C04", Ids(t => t.Stage == QuestionStage.Close));
        Assert.Equal("O03 O07 L03", Ids(t => t.Sensitive));
        Assert.Equal("O05", Ids(t => t.Findable));
        Assert.Equal("O05", Ids(t => t.FollowUp is not null));
    }

    [Fact]
    public void Every_wording_passes_the_check_of_a_single_question()
    {
        foreach (var wording in QuestionLibrary.Topics.SelectMany(t => new[] { t.Wording, t.FollowUp }).OfType<string>())
        {
            Assert.EndsWith("?", wording, StringComparison.Ordinal);
            Assert.InRange(wording.Split(' ').Length, 4, QuestionSetCheck.WordsMax);
            Assert.DoesNotMatch(@"(?i)\bjobs?\b|\bhir(e|ed|ing)\b|opening|vacanc|recruit|intern|[{\[]", wording);
        }
    }
}
