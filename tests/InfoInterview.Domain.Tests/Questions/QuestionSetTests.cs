using InfoInterview.Domain.Accounts;
using InfoInterview.Domain.Questions;

namespace InfoInterview.Domain.Tests.Questions;

public sealed class QuestionSetTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 3, 9, 0, 0, TimeSpan.Zero);
    private readonly QuestionSet _set = QuestionSet.Create(OwnerId.New(), " First ", 15, Now);

    [Fact]
    public void A_question_is_added_before_the_closers_and_a_closer_after_them()
    {
        foreach (var topic in (string[])["P01", "C01", "W01", "C02"])
            _set.AddTopic(topic, Now);
        Assert.Equal(["P01", "W01", "C01", "C02"], _set.Items.Select(i => i.TopicId));
        Assert.Equal("First", _set.Name);
    }

    [Fact]
    public void A_reworded_closer_is_still_the_referral_closer()
    {
        var closer = _set.AddTopic("C01", Now);
        _set.Reword(closer.Id, "Who else should I listen to?", Now.AddMinutes(1));
        Assert.True(closer.IsReferralCloser);
        Assert.Equal(Now.AddMinutes(1), _set.UpdatedAt);
    }

    [Fact]
    public void Moving_and_removing_keep_the_rest_in_order()
    {
        foreach (var topic in (string[])["P01", "P02", "W01"])
            _set.AddTopic(topic, Now);
        _set.Move(_set.Items[2].Id, 0, Now);
        Assert.Equal(["W01", "P01", "P02"], _set.Items.Select(i => i.TopicId));
        _set.Move(_set.Items[0].Id, 99, Now);
        _set.Remove(_set.Items[0].Id, Now);
        Assert.Equal(["P02", "W01"], _set.Items.Select(i => i.TopicId));
    }

    [Fact]
    public void What_cannot_be_is_refused_and_nothing_is_changed()
    {
        Assert.Equal("question.topic", Refused(() => _set.AddTopic("Z99", Now)));
        Assert.Equal("question.empty", Refused(() => _set.AddOwn("  ", QuestionType.Insight, QuestionStage.Open, false, Now)));
        Assert.Equal("question.gone", Refused(() => _set.Remove(QuestionItemId.New(), Now)));
        Assert.Equal("question-set.name", Refused(() => _set.Rename("", Now)));
        Assert.Equal("question-set.minutes", Refused(() => _set.ChangeMinutes(4, Now)));
        Assert.Empty(_set.Items);
        Assert.Equal(15, _set.Minutes);
    }

    private static string Refused(Action act) => Assert.Throws<RefusedException>(act).Code;
}
