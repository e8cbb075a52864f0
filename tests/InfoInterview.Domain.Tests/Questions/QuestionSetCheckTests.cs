using InfoInterview.Domain.Accounts;
using InfoInterview.Domain.Questions;
using static InfoInterview.Domain.Questions.QuestionSetRule;

namespace InfoInterview.Domain.Tests.Questions;

public sealed class QuestionSetCheckTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 3, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_starter_sets_are_valid_and_exactly_fill_their_time()
    {
        Assert.Equal([15, 20, 10], StarterSet.All.Select(s => s.Minutes));
        foreach (var starter in StarterSet.All)
        {
            var set = starter.ToSet(OwnerId.New(), Now);
            Assert.Empty(QuestionSetCheck.Of(set));
            Assert.Equal(starter.TopicIds, set.Items.Select(i => i.TopicId));
            Assert.Equal(Math.Min(5, starter.TopicIds.Count), set.SentAhead.Count());
        }
    }

    [Theory]
    [InlineData(10, 4)]
    [InlineData(15, 5)]
    [InlineData(20, 6)]
    [InlineData(25, 7)]
    [InlineData(30, 8)]
    [InlineData(45, 8)]
    public void So_many_questions_fit_and_one_more_is_a_reserve(int minutes, int fits)
    {
        string[] topics = ["P01", "P02", "W01", "W02", "W03", "G01", "G02", "C01"];
        Assert.Empty(QuestionSetCheck.Of(Set(minutes, [.. topics[^fits..]])));
        var oneMore = Assert.Single(QuestionSetCheck.Of(Set(minutes, ["P03", .. topics[^fits..]])));
        Assert.Equal((TooMany, true), (oneMore.Rule, oneMore.Valid));
        var short1 = Assert.Single(QuestionSetCheck.Of(Set(minutes, ["W01", "G01", "C01"])));
        Assert.Equal((TooFew, true), (short1.Rule, short1.Valid));
    }

    [Fact]
    public void Two_referral_closers_two_sensitive_topics_or_a_job_ask_are_rejected()
    {
        Assert.Equal([ReferralCloser], Rules(Set(15, "P01", "W01", "G01", "C01", "C01")));
        Assert.Equal([Sensitive], Rules(Set(15, "L03", "O03", "W01", "G01", "C01")));
        var set = Set(15, "P01", "W01", "G01", "C01");
        set.AddOwn("Do you know of any openings on your team?", QuestionType.Resource, QuestionStage.Middle, false, Now);
        Assert.Equal([JobAsk], Rules(set));
        Assert.False(QuestionSetCheck.IsValid(set));
    }

    [Fact]
    public void Insight_advice_and_a_referral_closer_are_each_asked_for()
    {
        Assert.Equal([NoInsight], Rules(Set(10, "T01", "T02", "G01", "C01")));
        Assert.Equal([NoAdvice], Rules(Set(10, "P01", "W01", "T01", "C01")));
        Assert.Equal([ReferralCloser], Rules(Set(10, "P01", "W01", "G01", "C04")));
        Assert.Equal([TooFew, NoInsight, NoAdvice, ReferralCloser], Rules(Set(10)));
    }

    [Fact]
    public void One_sensitive_topic_is_fine() => Assert.Empty(Rules(Set(10, "L03", "W01", "G01", "C01")));

    [Fact]
    public void What_can_be_looked_up_is_asked_only_as_a_follow_up()
    {
        var set = Set(10, "W01", "O05", "G01", "C01");
        var item = set.Items[1];
        Assert.Equal(item.Id, QuestionSetCheck.Of(set).Single(f => f.Rule == Findable).Item);
        set.AskAsFollowUp(item.Id, null, Now);
        Assert.Empty(QuestionSetCheck.Of(set));
        Assert.Equal(QuestionLibrary.Find("O05")!.FollowUp, item.Wording);
    }

    [Theory]
    [InlineData("Do you know of any openings?", JobAsk)]
    [InlineData("Are you hiring?", JobAsk)]
    [InlineData("Is your team currently hiring?", JobAsk)]
    [InlineData("Could you refer me to your manager?", JobAsk)]
    [InlineData("Would you put in a good word?", JobAsk)]
    [InlineData("Could I apply for an internship here?", JobAsk)]
    [InlineData("How does hiring follow the seasons?", JobWord)]
    [InlineData("I am not looking for a job; what would you read first?", JobWord)]
    [InlineData("What does your job title cover?", null)]
    [InlineData("What do people learn on the job?", null)]
    [InlineData("How did you come to this work?", null)]
    public void Asking_for_a_job_is_told_from_speaking_of_work(string wording, QuestionSetRule? expected)
    {
        var set = Set(15, "P01", "W01", "G01", "C01");
        set.AddOwn(wording, QuestionType.Insight, QuestionStage.Middle, false, Now);
        Assert.Equal(expected is { } rule ? [rule] : [], Rules(set));
        Assert.Equal(expected != JobAsk, QuestionSetCheck.IsValid(set));
    }

    [Fact]
    public void A_question_has_thirty_words_and_its_mark()
    {
        var set = Set(15, "P01", "W01", "G01", "C01");
        var own = set.AddOwn(Words(30) + "?", QuestionType.Insight, QuestionStage.Middle, false, Now);
        Assert.Empty(Rules(set));
        set.Reword(own.Id, Words(31) + "?", Now);
        Assert.Equal([TooLong], Rules(set));
        set.Reword(own.Id, "Tell me about your work.", Now);
        Assert.Equal([NotAQuestion], Rules(set));
    }

    [Fact]
    public void Six_may_be_sent_ahead_and_a_seventh_not()
    {
        var set = Set(30, "P01", "P02", "W01", "W02", "W03", "G01", "G02", "C01");
        foreach (var item in set.Items.Take(6))
            set.SendAhead(item.Id, true, Now);
        Assert.Empty(Rules(set));
        set.SendAhead(set.Items[6].Id, true, Now);
        Assert.Equal([TooManyAhead], Rules(set));
    }

    [Fact]
    public void A_closer_before_the_end_and_a_topic_twice_are_only_noted()
    {
        var set = Set(15, "P01", "W01", "W01", "G01", "C01");
        Assert.Equal([Twice], Rules(set));
        set.Move(set.Items[4].Id, 0, Now);
        Assert.Equal([Order, Twice], Rules(set));
        Assert.True(QuestionSetCheck.IsValid(set));
    }

    private static QuestionSet Set(int minutes, params string[] topics)
    {
        var set = QuestionSet.Create(OwnerId.New(), "Mine", minutes, Now);
        foreach (var topic in topics)
            set.AddTopic(topic, Now);
        return set;
    }

    private static IEnumerable<QuestionSetRule> Rules(QuestionSet set) => QuestionSetCheck.Of(set).Select(f => f.Rule);

    private static string Words(int count) => string.Join(' ', Enumerable.Repeat("why", count));
}
