namespace InfoInterview.Domain.Questions;

/// <summary>What a question is about; the library is read by it.</summary>
public enum QuestionCategory
{
    Path,
    DailyWork,
    SkillsAndFit,
    FieldAndTrends,
    OrganisationAndCulture,
    LifeAndMoney,
    GettingIn,
    Resources,
    Closers,
}
