namespace InfoInterview.Domain.Questions;

/// <summary>One question of the library.</summary>
/// <param name="Id">Such as P01. Stable in every language.</param>
/// <param name="Category">What it is about.</param>
/// <param name="Topic">A label of a few words.</param>
/// <param name="Wording">The question as it can be asked.</param>
/// <param name="Type">What it brings to light.</param>
/// <param name="Stage">Where in the conversation it belongs.</param>
/// <param name="Sensitive">Pay, odds, reasons for leaving: at most one in a set.</param>
/// <param name="Findable">The answer can be looked up, so it is asked only as a follow-up to what was read.</param>
/// <param name="FollowUp">The wording as a follow-up; there for every findable topic.</param>
public sealed record QuestionTopic(
    string Id, QuestionCategory Category, string Topic, string Wording, QuestionType Type, QuestionStage Stage,
    bool Sensitive = false, bool Findable = false, string? FollowUp = null)
{
    /// <summary>The one question every conversation ends with: who else, and may I use your name.</summary>
    public const string ReferralCloser = "C01";
}
