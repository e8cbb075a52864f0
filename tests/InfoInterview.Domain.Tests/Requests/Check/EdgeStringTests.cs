using InfoInterview.Domain.Requests.Check;

namespace InfoInterview.Domain.Tests.Requests.Check;

public sealed class EdgeStringTests
{
    [Theory]
    [InlineData("I am not looking for a job, only advice.", Severity.Info)]
    [InlineData("I'm not asking about openings.", Severity.Info)]
    [InlineData("I don’t expect a job.", Severity.Info)]
    [InlineData("I am not after praise but I am looking for a job.", Severity.Error)]
    [InlineData("Do you know of any openings?", Severity.Error)]
    [InlineData("I am looking for advice, contacts, or a job.", Severity.Error)]
    [InlineData("I am looking forward to your talk on employment law.", Severity.Warning)]
    [InlineData("I read about the hiring freeze there, and I am still interested in your path.", Severity.Warning)]
    [InlineData("Could you refer me?", Severity.Warning)]
    [InlineData("I would like to apply for your summer internship.", Severity.Error)]
    [InlineData("I am interested in your summer internship.", Severity.Error)]
    [InlineData("I am hoping to do my internship with you.", Severity.Error)]
    [InlineData("I am looking for my first job.", Severity.Error)]
    [InlineData("Could you pass on my name for your internships?", Severity.Error)]
    [InlineData("Could you help me in my job search?", Severity.Warning)]
    [InlineData("What does your internship pay?", Severity.Warning)]
    [InlineData("In my first job I was interested in rivers.", null)]
    [InlineData("My internship taught me to look for gaps in the data.", null)]
    [InlineData("How did you come to your first job?", null)]
    [InlineData("What did you read during your internship?", null)]
    [InlineData("What does your job title cover?", null)]
    [InlineData("How was it when you were hired?", null)]
    [InlineData("During my summer internship I read your paper.", null)]
    [InlineData("What did you learn on the job?", null)]
    [InlineData("Steve Jobson wrote it.", null)]
    public void A_job_word_weighs_by_its_clause(string sentence, Severity? expected) =>
        Assert.Equal(expected is { } severity ? [severity] : [], Drafts.GoodPlus(sentence).Found("L04"));

    [Theory]
    [InlineData("in 15 minutes", null)]
    [InlineData("in 10 to 15 min", null)]
    [InlineData("in 10–15 minutes", null)]
    [InlineData("in a 15-minute call", null)]
    [InlineData("in fifteen minutes", null)]
    [InlineData("in ten or fifteen minutes", null)]
    [InlineData("in a quarter of an hour", null)]
    [InlineData("in half an hour", Severity.Warning)]
    [InlineData("in a half-hour call", Severity.Warning)]
    [InlineData("in twenty-five minutes", Severity.Warning)]
    [InlineData("in 31 minutes", Severity.Error)]
    [InlineData("in an hour", Severity.Error)]
    [InlineData("in 15 to 45 minutes", Severity.Error)]
    [InlineData("in a quick chat", Severity.Error)]
    [InlineData("in 15 minerals", Severity.Error)]
    public void The_asked_time_is_read_from_words_and_digits(string words, Severity? expected)
    {
        var draft = Drafts.GoodWith("in 15 minutes", words) with { Request = new() };
        Assert.Equal(expected is { } severity ? [severity] : [], draft.Found("L05"));
    }

    [Fact]
    public void Minutes_other_than_the_requests_own_are_an_error_and_mended_at_a_press()
    {
        var draft = Drafts.GoodWith("15 minutes", "20 minutes");
        var finding = draft.Only("L05");
        Assert.Equal(Severity.Error, finding.Severity);
        Assert.Equal("20 minutes", draft.Marked(finding.Span));
        Assert.Empty(draft.Mended(finding).Found());
    }

    [Fact]
    public void A_quick_chat_is_marked_and_mended_at_a_press()
    {
        var draft = Drafts.GoodWith("in 15 minutes", "in a quick chat");
        var finding = draft.Only("L05");
        Assert.Equal("Say how many minutes", finding.Title);
        Assert.Equal("in a quick chat", draft.Marked(finding.Span));
        Assert.Equal("Write “in 15 minutes”", finding.Fix!.Label);
        Assert.Empty(draft.Mended(finding).Found());
    }

    [Fact]
    public void A_job_talk_they_opened_may_name_the_job() =>
        Assert.Empty((Drafts.GoodPlus("Do you know of any openings?") with { Request = new() { AskedMinutes = 15, BecameOpportunity = true } }).Found("L04"));

    [Theory]
    [InlineData("Does this ask for a job opening?", true)]
    [InlineData("I am not looking for a job.", false)]
    [InlineData("What does your job title cover?", false)]
    public void A_question_for_the_conversation_can_be_read_alone(string question, bool asks) => Assert.Equal(asks, RequestCheck.JobAsk(question) is Severity.Warning or Severity.Error);
}
