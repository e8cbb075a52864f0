using InfoInterview.Domain.Questions;
using InfoInterview.Web.Components.Kit;

namespace InfoInterview.Web.Components.Questions;

/// <summary>What questions are called on the page.</summary>
internal static class QuestionWords
{
    public static string Of(QuestionCategory category) => category switch
    {
        QuestionCategory.Path => "Path",
        QuestionCategory.DailyWork => "Daily work",
        QuestionCategory.SkillsAndFit => "Skills and fit",
        QuestionCategory.FieldAndTrends => "Field and trends",
        QuestionCategory.OrganisationAndCulture => "Organisation and culture",
        QuestionCategory.LifeAndMoney => "Life and money",
        QuestionCategory.GettingIn => "Getting in",
        QuestionCategory.Resources => "Resources",
        _ => "Closers",
    };

    public static string Of(QuestionType type) => type switch
    {
        QuestionType.Trend => "where the field is going",
        QuestionType.Insight => "what the work is like",
        QuestionType.Advice => "asks for advice",
        QuestionType.Resource => "something to read or join",
        _ => "something to try",
    };

    public static string Of(QuestionStage stage) => stage switch
    {
        QuestionStage.Open => "to open with",
        QuestionStage.Middle => "for the middle",
        _ => "to close with",
    };

    /// <summary>"5 questions", "1 question".</summary>
    public static string Count(int questions) => questions == 1 ? "1 question" : $"{questions} questions";

    /// <summary>Every value of an enumeration as a choice, with a first one for all of them.</summary>
    public static IReadOnlyList<Choice<T?>> Any<T>(string all, Func<T, string> words) where T : struct, Enum =>
        [new(null, all), .. Enum.GetValues<T>().Select(v => new Choice<T?>(v, Sentence(words(v))))];

    /// <summary>The same words with a capital.</summary>
    public static string Sentence(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
