namespace InfoInterview.Domain.Questions;

/// <summary>What a set of questions is looked at for.</summary>
public enum QuestionSetRule
{
    TooMany,
    TooFew,
    NoInsight,
    NoAdvice,
    ReferralCloser,
    Sensitive,
    Findable,
    JobAsk,
    JobWord,
    TooLong,
    NotAQuestion,
    TooManyAhead,
    Order,
    Twice,
}
